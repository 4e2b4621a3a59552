/** Invented competencies, for looking at the screen. */
import type { CompetencyRow } from "../api/types";
import type { Answers } from "./preview";
import { processes } from "./preview-shadowing";

const skill = (id: string, name: string, description: string, capable: number): CompetencyRow => ({
  id,
  kind: "facilitation",
  name,
  description,
  area: "",
  capable,
  asked: 26,
});

const unchanged = { touched: [], label: null, id: null, warnings: [] };

export const answers: Answers = {
  competencies_list: () => ({
    skills: [
      skill("f0", "Explains the why", "Says what a step is for before showing it.", 18),
      skill("f1", "Handles questions", "Answers, or says who will and until when.", 14),
      skill("f2", "Keeps the time", "Ends when promised, with all tasks done.", 9),
      skill("f3", "Coaches instead of taking over", "Leaves the mouse with the learner.", 6),
    ],
    knowledge: [1, 2, 3, 4].flatMap((part) =>
      processes.map(({ id, name, area }, index): CompetencyRow => ({
        id: `k-${id}-${part}`,
        kind: "knowledge",
        name: part === 1 ? name : `${name}, case ${part}`,
        description: "",
        area,
        capable: (index * part + 3) % 9,
        asked: 9,
      })),
    ),
    skill_levels: [
      "Has not tried",
      "Does it with help",
      "Does it alone in front of a friendly group",
      "Does it with any group",
      "Teaches others to do it",
    ],
    knowledge_levels: [
      "Does not know the process",
      "Has seen it",
      "Does it with help",
      "Does it alone, the usual cases and the usual exceptions",
      "Helps others and explains why",
    ],
  }),
  skill_save: () => unchanged,
  skill_delete: () => unchanged,
  levels_save: () => unchanged,
};
