/** A material as its form holds it, and as the program takes it. */
import type { FileChoice, Material, MaterialKind, MaterialSave } from "../../api/types";
import type { Picked } from "../../components/Pickers";
import { whole } from "./words";

export interface MaterialDraft {
  kind: MaterialKind;
  title: string;
  language: string;
  author: Picked[];
  reviewers: Picked[];
  neededBy: string;
  effort: string;
  link: string;
}

export function draftOf(material: Material | null, language: string): MaterialDraft {
  const picked = ({ id, name }: { id: string; name: string }) => ({ id, name, detail: "" });
  return {
    kind: material?.kind ?? "document",
    title: material?.title ?? "",
    language: material?.language ?? language,
    author: material?.author ? [picked(material.author)] : [],
    reviewers: (material?.reviewers ?? []).map(({ person }) => picked(person)),
    neededBy: material?.needed_by ?? "",
    effort: material?.effort_minutes ? String(material.effort_minutes) : "",
    link: material?.link ?? "",
  };
}

export function toSave(
  draft: MaterialDraft,
  module: string,
  id: string | null,
  file: FileChoice | null,
): MaterialSave {
  const { kind, title, language, link } = draft;
  return {
    id,
    module,
    kind,
    title,
    language: language.trim(),
    author: draft.author[0]?.id ?? null,
    reviewers: draft.reviewers.map((one) => one.id),
    needed_by: draft.neededBy || null,
    effort_minutes: whole(draft.effort),
    link: kind === "link" ? link.trim() : "",
    file: kind === "link" ? null : (file?.file ?? null),
  };
}
