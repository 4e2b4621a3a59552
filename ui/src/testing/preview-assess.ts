/** An invented sheet of levels, for looking at the screen. */
import type { AssessmentSheetRow } from "../api/types";
import type { Answers } from "./preview";
import { pairings, processes } from "./preview-shadowing";

const skills = ["Explains the why", "Handles questions", "Keeps the time", "Coaches instead of taking over"];

const knowledge = processes.map(({ id, name, area }, index): AssessmentSheetRow => ({
  superuser: "s-r1",
  superuser_name: "Ida Berg",
  competency: `k-${id}`,
  competency_name: name,
  kind: "knowledge",
  area,
  level: index === 4 ? null : [3, 4, 2, 3, 0, 1][index]!,
  on: index === 4 ? null : "2026-10-12",
  by: index === 4 ? "" : "Mikael Okafor",
  needed: 3,
}));
const facilitation = skills.map((name, index): AssessmentSheetRow => ({
  superuser: "s-r1",
  superuser_name: "Ida Berg",
  competency: `f${index}`,
  competency_name: name,
  kind: "facilitation",
  area: "",
  level: [2, 1, null, 3][index] ?? null,
  on: index === 2 ? null : "2026-11-03",
  by: index === 2 ? "" : "Kari Lunde",
  needed: 2,
}));

const many = pairings.map(({ superuser }, index): AssessmentSheetRow => ({
  superuser: superuser.id,
  superuser_name: superuser.name,
  competency: "f1",
  competency_name: "Handles questions",
  kind: "facilitation",
  area: "",
  level: index % 3 === 0 ? null : index % 5,
  on: index % 3 === 0 ? null : "2026-11-03",
  by: index % 3 === 0 ? "" : "Kari Lunde",
  needed: 2,
}));

export const answers: Answers = {
  assessment_sheet: ({ competency }) =>
    competency
      ? { title: "Handles questions", rows: many }
      : { title: "Ida Berg", rows: [...knowledge, ...facilitation] },
  assess: () => ({ touched: [], label: { id: "assess-title" }, id: null, warnings: [] }),
};
