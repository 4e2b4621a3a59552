/** Where what was imported is seen, and what an import may belong to. */
import type { ImportKind } from "../../api/types";

/** Lists that this screen offers by itself; the others are imported from the screen that they belong to. */
export const offered = ["people", "processes", "groups", "sessions"] as const satisfies readonly ImportKind[];

/** The screen of each kind; attendance belongs to one session, answers to one pulse. */
const places: Record<Exclude<ImportKind, "attendance" | "pulse">, string> = {
  people: "/people",
  processes: "/processes",
  groups: "/groups",
  sessions: "/sessions",
  milestones: "/plan/milestones",
  releases: "/retraining/releases",
  tickets: "/retraining/tickets",
  figures: "/objectives/figures",
};

/** What an import is about: its kind, and what its rows belong to where that is one row. */
export interface About {
  kind: ImportKind;
  session?: string;
  pulse?: string;
}

/** What an address asks for; people where it asks for nothing that can be imported. */
export function aboutIn(query: URLSearchParams): About {
  const [kind, session, pulse] = [query.get("kind") ?? "", query.get("session"), query.get("pulse")];
  if (kind === "attendance" && session) return { kind, session };
  if (kind === "pulse" && pulse) return { kind, pulse };
  return { kind: kind in places ? (kind as keyof typeof places) : "people" };
}

/** The screen that an import leads to. */
export function placeOf({ kind, session, pulse }: About): string {
  if (kind === "attendance") return `/sessions/${session ?? ""}`;
  if (kind === "pulse") return `/sentiment/pulses/${pulse ?? ""}`;
  return places[kind];
}

/** Where the next step is taken that the result names, if that is another screen than the one that shows what was imported. */
const next: Partial<Record<ImportKind, string>> = {
  people: "/groups",
  groups: "/processes/risk-areas",
  milestones: "/plan/timeline",
  figures: "/objectives",
};

/** The screen of the next step; absent where what was imported is the place to go on. */
export const nextOf = ({ kind }: About): string | undefined => next[kind];
