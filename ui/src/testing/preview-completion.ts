/** Invented completion and cascade for looking at the screens in a plain browser. */
import type {
  CascadePerson,
  CascadeRow,
  Completion,
  CompletionFigures,
  CompletionPerson,
  CompletionRow,
  CompletionState,
} from "../api/types";
import { groups } from "./preview-groups";
import { moduleNames } from "./preview-modules";
import type { Answers } from "./preview";

const people = [
  "Ida Berg",
  "Jonas Lind",
  "Petra Novak",
  "נועה כהן",
  "Tomás Ruiz",
  "Mei Tan",
  "Lars Nygård",
  "Aino Laine",
  "Samir Haddad",
  "Greta Olsen",
];
const STATES: CompletionState[] = [
  "completed",
  "earlier_version",
  "alternative",
  "partly",
  "missed",
  "seated",
  "nothing",
];

function figures(group: number, module: number): CompletionFigures {
  const need = 14 + ((group * 11 + module * 7) % 40);
  const pace = (group * 5 + module * 3) % 7;
  const parts = {
    completed: Math.floor((need * [1, 0.2, 0.55, 0.8, 0.35, 0.62, 0.9][pace]!) / 1),
    earlier_version: 0,
    alternative: 0,
    partly: 0,
    missed: 0,
    seated: 0,
  };
  let left = need - parts.completed;
  const take = (name: keyof typeof parts, count: number) => {
    parts[name] = Math.min(left, count);
    left -= parts[name];
  };
  take("earlier_version", module % 3);
  take("alternative", group % 2);
  take("partly", (group + module) % 3);
  take("missed", (group * module) % 3);
  take("seated", pace % 2 === 0 ? 99 : 4);
  return { need, ...parts, nothing: left };
}

export const rows: CompletionRow[] = groups.flatMap((group, at) =>
  moduleNames.flatMap((module, index) =>
    (at * 3 + index * 2) % 5 > 2
      ? []
      : [
          {
            group: { id: group.id, name: group.name },
            module,
            figures: figures(at, index),
            unnamed: at % 4 === 1 ? 6 : 0,
          },
        ],
  ),
);

const total = rows.reduce<CompletionFigures>(
  (sum, { figures: of }) => ({
    need: sum.need + of.need,
    completed: sum.completed + of.completed,
    earlier_version: sum.earlier_version + of.earlier_version,
    alternative: sum.alternative + of.alternative,
    partly: sum.partly + of.partly,
    missed: sum.missed + of.missed,
    seated: sum.seated + of.seated,
    nothing: sum.nothing + of.nothing,
  }),
  {
    need: 0,
    completed: 0,
    earlier_version: 0,
    alternative: 0,
    partly: 0,
    missed: 0,
    seated: 0,
    nothing: 0,
  },
);

const completion: Completion = { as_of: "2026-11-21", rows, total, unnamed: 12 };

const reason = (value: string) => ({
  id: "picker-nothing",
  args: { text: { type: "text", value } as const },
});

function peopleOf(group: string, module: string): CompletionPerson[] {
  const row = rows.find((one) => one.group.id === group && one.module.id === module);
  if (!row) return [];
  let at = 0;
  return STATES.flatMap((state) =>
    Array.from({ length: row.figures[state] }, () => {
      const index = at++;
      const met = state !== "nothing";
      return {
        person: { id: `p${index}`, name: people[index % people.length] ?? "" },
        detail: "Sales clerk, Oslo",
        group: row.group,
        module: row.module,
        state,
        reason: reason(state === "partly" ? "45 of 120 minutes on 3 Nov" : `reason ${index}`),
        session: met ? "t1" : null,
        on: met ? "2026-11-03" : null,
      };
    }),
  );
}

const cascade: CascadeRow[] = people.slice(0, 8).map((name, index) => ({
  trainer: { id: `p${index}`, name },
  superuser: index === 6 ? null : `s${index}`,
  sessions: 9 - index,
  co_delivered: index % 3,
  reached: Math.round(148 / (1 + index * 0.7)),
  earlier_version: index % 3 === 1 ? 12 + index : 0,
  modules: moduleNames
    .slice(index % 4, (index % 4) + 1 + (index % 3))
    .flatMap((module, at) => [
      { module, version: 2, current: true, sessions: 4, reached: 40 },
      ...(index % 3 === 1 && at === 0
        ? [{ module, version: 1, current: false, sessions: 1, reached: 12 + index }]
        : []),
    ]),
  rating: index % 4 === 3 ? null : 3.2 + (index % 5) * 0.4,
}));

const cascadePeople: CascadePerson[] = Array.from({ length: 34 }, (_, index) => ({
  person: { id: `p${index}`, name: people[index % people.length] ?? "" },
  module: moduleNames[index % 3]!,
  version: index % 5 === 0 ? 1 : 2,
  session: `t${index % 6}`,
  on: `2026-11-${String(3 + (index % 15)).padStart(2, "0")}`,
  group: index % 7 === 3 ? null : { id: "g0", name: "Sales office" },
}));

export const answers: Answers = {
  completion: ({ group, module }) => ({
    ...completion,
    rows: rows.filter((row) => (!group || row.group.id === group) && (!module || row.module.id === module)),
  }),
  completion_people: ({ group, module, states = [], offset = 0, limit }) => {
    const found = rows
      .filter((row) => (!group || row.group.id === group) && (!module || row.module.id === module))
      .flatMap((row) => peopleOf(row.group.id, row.module.id))
      .filter((one) => states.length === 0 || states.includes(one.state));
    return { total: found.length, people: found.slice(offset, limit ? offset + limit : undefined) };
  },
  cascade_reached: ({ offset = 0, limit = 200 }) => {
    const found = Array.from({ length: 412 }, (_, index) => ({
      person: { id: `p${index}`, name: people[index % people.length] ?? "" },
      detail: "Sales clerk, Oslo",
      trainings: Array.from({ length: 1 + (index % 3) }, (_, at) => ({
        trainer: { id: `p${at}`, name: people[(index + at) % 8] ?? "" },
        module: moduleNames[(index + at) % moduleNames.length]!,
        version: at === 0 ? 2 : 1,
        current: at === 0,
        session: `t${index % 6}`,
        on: `2026-11-${String(3 + (index % 15)).padStart(2, "0")}`,
      })),
    }));
    return { total: found.length, people: found.slice(offset, offset + limit) };
  },
  cascade: () => ({ rows: cascade, reached: 412 }),
  cascade_people: ({ module, version }) =>
    cascadePeople.filter(
      (one) => (!module || one.module.id === module) && (!version || one.version === version),
    ),
};
