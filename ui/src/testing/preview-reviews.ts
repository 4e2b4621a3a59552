/** Invented reviews, for looking at the screen. */
import type { Answers } from "./preview";
import { pairings } from "./preview-shadowing";

const unchanged = { touched: [], label: null, id: null, warnings: [] };

export const answers: Answers = {
  reviews_list: () => ({
    reviews: pairings.slice(0, 5).map(({ superuser }, index) => ({
      id: `v${index}`,
      superuser: superuser.id,
      name: superuser.name,
      on: `2026-10-${String(10 + index)}`,
      by: index % 2 === 0 ? "Kari Lunde" : "Mikael Okafor",
      strengths: "Knows every exception and stays calm.",
      gaps: "Takes the mouse as soon as somebody hesitates.",
      actions: "Next session with hands behind the back; Kari watches the first hour.",
      next_on: index === 3 ? null : `2026-12-${String(10 + index)}`,
    })),
    overdue: [
      { superuser: "s-r6", name: "Mei Tan", due: "2026-10-20", last_on: "2026-07-22" },
      { superuser: "s-r8", name: "Signe Dahl", due: "2026-11-09", last_on: null },
      { superuser: "s-r9", name: "Kofi Mensah", due: "2026-11-18", last_on: null },
    ],
  }),
  review_save: () => unchanged,
};
