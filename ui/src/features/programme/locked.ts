/** What happens when a programme is locked: its key is not in this laptop's keychain. */
import type { AppError } from "../../platform/call";
import { href, navigate } from "../../router/router";

/** Leads to the screen that asks for the recovery phrase; answers whether that was the matter. */
export function askForPhrase({ code }: AppError, { name }: { name: string }): boolean {
  if (code !== "locked") return false;
  navigate(href("/unlock", { name }));
  return true;
}
