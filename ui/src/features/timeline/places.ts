/** Where a way out leads, and where each row that a violation counts is seen. */
import type { RowKind, TimelineRow, TimelineViolation } from "../../api/types";
import { findScreen } from "../../frame/screens";
import { href } from "../../router/router";

/** The address; null where this version has no such screen. */
function address(path: string, query: Record<string, string | undefined> = {}): string | null {
  return findScreen(path) === null ? null : href(path, query);
}

/** Where the way out of a violation is. */
export function wayOut({ place, wave, audience, about }: TimelineViolation): string | null {
  switch (place) {
    case "sessions":
      return address("/sessions", { group: audience?.id });
    case "modules":
      return about ? address(`/modules/${about}`) : address("/modules");
    case "communications":
      return address("/actions/communication", { group: audience?.id });
    case "needs":
      return address("/plan/needs", { group: audience?.id });
    case "group":
      return audience ? address(`/groups/${audience.id}`) : address("/groups");
    case "superusers":
      return address("/superusers", { wave: wave?.id });
    case "milestones":
      return address("/plan/milestones");
    case "programme":
      return address("/programme");
  }
}

const screens: Record<RowKind, (id: string) => string | null> = {
  session: (id) => address(`/sessions/${id}`),
  group: (id) => address(`/groups/${id}`),
  superuser: (id) => address(`/superusers/${id}`),
  milestone: (id) => address("/plan/milestones", { open: id }),
  communication: (id) => address("/actions/communication", { action: id }),
  wave: () => address("/programme"),
};

/** Where a row is seen. */
export function placeOfRow({ kind, id }: TimelineRow): string | null {
  return screens[kind](id);
}
