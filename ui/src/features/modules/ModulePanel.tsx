/** Making or changing a module, in a panel beside what is on the screen. */
import type { ModuleDetail } from "../../api/types";
import { EvidencePanel } from "../../components/EvidencePanel";
import { useText } from "../../messages/Text";
import { ModuleForm } from "./ModuleForm";

interface ModulePanelProps {
  /** Null for a new one. */
  detail: ModuleDetail | null;
  onClose: () => void;
  onSaved: (id: string | null) => void;
}

export function ModulePanel({ detail, onClose, onSaved }: ModulePanelProps) {
  const t = useText();
  return (
    <EvidencePanel
      title={t(detail ? "modules-edit" : "modules-new")}
      explains={detail ? undefined : t("modules-new-explains")}
      onClose={onClose}
      wide
    >
      <ModuleForm detail={detail} onClose={onClose} onSaved={onSaved} />
    </EvidencePanel>
  );
}
