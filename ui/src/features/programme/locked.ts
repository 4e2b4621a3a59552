/** What happens when a programme is locked: its key is not in this laptop's keychain. */
import type { AppError } from "../../platform/call";
import { href, navigate } from "../../router/router";

interface Locked {
  /** Name of the programme, where the refusal does not say it. */
  name?: string;
  /** Whether it is a backup that was laid among the programmes a moment ago. */
  laid?: boolean;
}

/** Leads to the screen that asks for the recovery phrase; answers whether that was the matter. */
export function askForPhrase({ code, says }: AppError, { name = "", laid = false }: Locked = {}): boolean {
  if (code !== "locked") return false;
  const said = says.args?.["name"];
  const named = said?.type === "text" ? said.value : name;
  navigate(href("/unlock", { name: named, laid: laid ? "yes" : null }));
  return true;
}
