/** Where the quick log appears: over any screen, at the key `L` and when a screen asks for it. */
import { lazy, Suspense, useCallback, useEffect, useState } from "react";
import { useShortcut } from "../../shortcuts/shortcuts";
import { hearQuickLog, unsavedRequest, type QuickLogRequest } from "./quickLog";

const QuickLog = lazy(() => import("./QuickLog"));

export function QuickLogHost({ enabled = true }: { enabled?: boolean }) {
  const [open, setOpen] = useState<{ request: QuickLogRequest; opening: number } | null>(null);
  const show = useCallback((request: QuickLogRequest) => {
    const asked = Object.values(request).some(Boolean) ? request : unsavedRequest();
    setOpen((now) => ({ request: asked, opening: (now?.opening ?? 0) + 1 }));
  }, []);
  useEffect(() => (enabled ? hearQuickLog(show) : undefined), [enabled, show]);
  useShortcut({ keys: "L", label: "quick-log-title" }, () => show({}), enabled);
  if (!open || !enabled) return null;
  return (
    <Suspense fallback={null}>
      <QuickLog key={open.opening} request={open.request} onClose={() => setOpen(null)} />
    </Suspense>
  );
}
