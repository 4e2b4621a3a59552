/** What a page does when its record goes while it is shown, as when undo takes back its making: back to the list. */
import { useEffect } from "react";
import type { AppError } from "../platform/call";
import { navigate } from "../router/router";

/** Goes to the list when a record that was there is not there any more. Where none ever was, the page says so itself. */
export function useGone({ data, error }: { data: unknown; error: AppError | null }, list: string): void {
  const gone = data !== undefined && error?.code === "not_found";
  useEffect(() => {
    if (gone) navigate(list, { replace: true });
  }, [gone, list]);
}
