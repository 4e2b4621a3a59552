/** An action while it is typed. */
import type {
  ActionKind,
  ActionRow,
  ActionSave,
  CoachingStage,
  CommunicationPurpose,
  Named,
  ResistanceCause,
} from "../../api/types";
import type { Picked } from "../../components/Pickers";

export interface ActionDraft {
  id: string | null;
  kind: ActionKind;
  title: string;
  detail: string;
  person: Picked[];
  sender: string;
  channel: string;
  purpose: CommunicationPurpose;
  cause: ResistanceCause | "";
  stage: CoachingStage | "";
  groups: Picked[];
  wave: string;
  owner: Picked[];
  due: string;
  response: string | null;
}

const picked = (named: Named | null): Picked[] => (named ? [{ ...named, detail: "" }] : []);

export function newDraft(kind: ActionKind, owner: Named | null = null): ActionDraft {
  return {
    id: null,
    kind,
    title: "",
    detail: "",
    person: [],
    sender: "",
    channel: "",
    purpose: "awareness",
    cause: "",
    stage: "",
    groups: [],
    wave: "",
    owner: picked(owner),
    due: "",
    response: null,
  };
}

export function draftOf(row: ActionRow): ActionDraft {
  return {
    id: row.id,
    kind: row.kind,
    title: row.title,
    detail: row.detail,
    person: picked(row.person),
    sender: row.sender,
    channel: row.channel,
    purpose: row.purpose ?? "other",
    cause: row.cause ?? "",
    stage: row.stage ?? "",
    groups: row.groups.map((group) => ({ ...group, detail: "" })),
    wave: row.wave?.id ?? "",
    owner: picked(row.owner),
    due: row.due_on ?? "",
    response: row.response,
  };
}

/** What is saved. */
export function saveOf(draft: ActionDraft): ActionSave {
  return {
    id: draft.id,
    kind: draft.kind,
    title: draft.title,
    detail: draft.detail,
    person: draft.person[0]?.id ?? null,
    sender: draft.sender,
    channel: draft.channel,
    purpose: draft.kind === "communication" ? draft.purpose : null,
    cause: draft.cause || null,
    stage: draft.stage || null,
    groups: draft.groups.map(({ id }) => id),
    wave: draft.wave || null,
    owner: draft.owner[0]?.id ?? null,
    due_on: draft.due || null,
    response: draft.response,
  };
}

export const PURPOSES = [
  "awareness",
  "interest",
  "training",
  "go_live",
  "other",
] as const satisfies CommunicationPurpose[];
export const CAUSES = [
  "not_told",
  "not_wanted",
  "not_able",
  "no_time",
  "lost_something",
  "distrust",
  "other",
] as const satisfies ResistanceCause[];
export const STAGES = ["aware", "willing", "knows", "does", "leads"] as const satisfies CoachingStage[];
