/** Invented consultants, for looking at the screens. */
import type { Answers } from "./preview";
import { consultants, pairings, processes, quiet } from "./preview-shadowing";

const companies = ["Fjordline Consulting", "Fjordline Consulting", "Delta Partners", "Delta Partners"];
const days = ["2026-12-31", "2026-11-30", null, "2027-03-31"];
const notes = ["", "Also knows the bank formats", "", "Runs the label printers"];

const list = consultants.map(({ id, name }, index) => {
  const own = pairings.filter(({ consultant, closed_on }) => consultant.id === id && closed_on === null);
  return {
    id,
    person: `person-${id}`,
    name,
    company: companies[index] ?? "",
    expertise: processes.slice(index, index + 3).map((process) => ({ id: process.id, name: process.name })),
    expertise_note: notes[index] ?? "",
    rolls_off_on: days[index] ?? null,
    open_pairings: own.length,
    sessions: own.reduce((sum, { sessions }) => sum + sessions, 0),
    minutes: own.reduce((sum, { minutes }) => sum + minutes, 0),
    warnings: index === 1 ? [quiet(19, "2026-11-02")] : [],
  };
});

const unchanged = { touched: [], label: null, id: null, warnings: [] };

export const answers: Answers = {
  consultants_list: () => list,
  consultant_save: () => unchanged,
  consultant_delete: () => unchanged,
};
