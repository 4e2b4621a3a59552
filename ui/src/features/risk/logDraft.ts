/** An entry of the log while it is typed. */
import type { LogKind, LogRow, LogSave, Named } from "../../api/types";
import type { Picked } from "../../components/Pickers";

/** What an entry is about from the start, such as the risk area of an obstacle. */
export interface About {
  risk_area: string;
  process: Named;
  group: Named;
}

export interface LogDraft {
  id: string | null;
  kind: LogKind;
  title: string;
  detail: string;
  risk_area: string | null;
  process: Picked[];
  group: Picked[];
  milestone: string;
  probability: number | null;
  impact: number | null;
  response: string;
  owner: Picked[];
  raised: string;
  due: string;
  next: string;
}

const picked = (named: Named | null | undefined): Picked[] => (named ? [{ ...named, detail: "" }] : []);

export function newEntry(kind: LogKind, about?: About, owner?: Named | null): LogDraft {
  return {
    id: null,
    kind,
    title: "",
    detail: "",
    risk_area: about?.risk_area ?? null,
    process: picked(about?.process),
    group: picked(about?.group),
    milestone: "",
    probability: null,
    impact: null,
    response: "",
    owner: picked(owner),
    raised: "",
    due: "",
    next: "",
  };
}

export function entryOf(row: LogRow): LogDraft {
  return {
    id: row.id,
    kind: row.kind,
    title: row.title,
    detail: row.detail,
    risk_area: row.risk_area,
    process: picked(row.process),
    group: picked(row.group),
    milestone: row.milestone?.id ?? "",
    probability: row.probability,
    impact: row.impact,
    response: row.response,
    owner: picked(row.owner),
    raised: row.raised_on ?? "",
    due: row.due_on ?? "",
    next: row.next_step,
  };
}

export function saveOf(draft: LogDraft): LogSave {
  return {
    id: draft.id,
    kind: draft.kind,
    title: draft.title,
    detail: draft.detail,
    risk_area: draft.risk_area,
    process: draft.process[0]?.id ?? null,
    group: draft.group[0]?.id ?? null,
    milestone: draft.milestone || null,
    probability: draft.probability,
    impact: draft.impact,
    response: draft.response,
    owner: draft.owner[0]?.id ?? null,
    raised_on: draft.raised || null,
    due_on: draft.due || null,
    next_step: draft.next,
  };
}
