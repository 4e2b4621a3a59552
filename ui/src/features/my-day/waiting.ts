/** Where each kind of waiting work is done, and how long there is. */
import type { Waiting } from "../../api/types";
import { href } from "../../router/router";

/** The link to the place where it is done. */
export function placeOf({ kind, superuser, pairing, session, module }: Waiting): string {
  if (session)
    return href(
      kind === "close" ? `/run/${session}/close` : `/sessions/${session}`,
      kind === "prepare" ? { tab: "preparation" } : {},
    );
  if (module) return href(`/modules/${module}`);
  if (kind === "drop") return href("/sentiment");
  if (kind === "action") return href("/actions", { mine: "1" });
  if (kind === "follow_up") return href("/actions/recognition");
  if (kind === "log_item") return href("/risk/log", { mine: "1" });
  if (kind === "review") return href("/reviews", superuser ? { write: superuser } : {});
  if (kind === "sign_off" || kind === "expiring") {
    return superuser ? href(`/superusers/${superuser}`) : href("/superusers");
  }
  if (pairing) return href(`/shadowing/${pairing}`);
  return superuser ? href(`/superusers/${superuser}`) : href("/shadowing");
}

/** Whole days from today until a day; negative when it is past. */
export function daysUntil(day: string, today: string): number {
  return Math.round((Date.parse(`${day}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / 86_400_000);
}

/** Where each step of setting up a programme is done; logging opens the quick log instead. */
export const SETUP_PLACES: Record<string, string> = {
  programme: "/programme",
  people: "/people",
  groups: "/groups",
  processes: "/processes",
  scope: "/processes",
  impact: "/processes/risk-areas",
  superusers: "/superusers",
  pairings: "/shadowing",
};
