/** What is typed of an objective: the sentence, corrections by hand, and the rest of the form; and how it is read. */
import { useMemo } from "react";
import type { ObjectiveDetail, ObjectiveDraft, ObjectiveReading } from "../../api/types";
import type { Picked } from "../../components/Pickers";
import { useDelayed } from "../../components/useDelayed";
import { useDraft, type Draft } from "../../components/useDraft";
import { useCommand } from "../../platform/query";

export interface Typed {
  text: string;
  /** As corrected by hand; without it the sentence alone speaks. */
  draft: ObjectiveDraft | null;
  owner: Picked[];
  agreed_on: string;
  application: string;
  note: string;
}

const BLANK: Typed = { text: "", draft: null, owner: [], agreed_on: "", application: "", note: "" };

function typedOf(detail: ObjectiveDetail | undefined): Typed {
  if (!detail) return BLANK;
  const { row, draft, application, note } = detail;
  return {
    text: row.text,
    draft,
    owner: row.owner ? [{ ...row.owner, detail: "" }] : [],
    agreed_on: row.agreed_on ?? "",
    application,
    note,
  };
}

export interface Read {
  typed: Draft<Typed>;
  reading: ObjectiveReading | undefined;
  /** What the form shows: corrected, else as read. */
  draft: ObjectiveDraft | undefined;
}

/** `detail` is that of a stored objective; none for a new one. */
export function useReading(id: string, detail: ObjectiveDetail | undefined): Read {
  const initial = useMemo(() => typedOf(detail), [detail]);
  const typed = useDraft(`objective/${id}`, initial);
  const { text, draft, application } = typed.value;
  const asked = useDelayed(
    useMemo(() => ({ text, application, ...(draft ? { draft } : {}) }), [text, application, draft]),
    250,
  );
  const reading = useCommand("objective_read", asked, { keep: true, enabled: asked.text.trim() !== "" });
  const found = asked.text.trim() === "" ? undefined : reading.data;
  return { typed, reading: found, draft: draft ?? found?.draft };
}
