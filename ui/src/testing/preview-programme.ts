/** An invented programme for the browser preview. */
import type { Answers } from "./preview";

export const answers: Answers = {
  programme_get: () => ({
    name: "Northern rollout",
    customer: "Northern Trading",
    phases: [
      { kind: "initiate", starts_on: "2026-02-01", ends_on: "2026-04-30" },
      { kind: "implement", starts_on: "2026-05-01", ends_on: "2026-10-31" },
      { kind: "prepare", starts_on: "2026-11-01", ends_on: "2026-12-25" },
      { kind: "operate", starts_on: "2026-12-26", ends_on: null },
    ],
    waves: [
      {
        id: "w1",
        name: "Wave 1 · Nordics",
        cutover: "2026-12-25",
        sites: ["site-0", "site-1", "site-2"],
        groups: [],
      },
      { id: "w2", name: "Wave 2 · Baltics", cutover: "2027-03-01", sites: ["site-3"], groups: ["g4"] },
    ],
    sites: [
      { id: "site-0", name: "Oslo", country: "Norway", time_zone: "Europe/Oslo" },
      { id: "site-1", name: "Malmö", country: "Sweden", time_zone: "Europe/Stockholm" },
      { id: "site-2", name: "Espoo", country: "Finland", time_zone: "Europe/Helsinki" },
      { id: "site-3", name: "Riga", country: "Latvia", time_zone: "Europe/Riga" },
    ],
    settings: {
      stalled_days: 14,
      stalled_entries: 4,
      colleagues_per_superuser: 20,
      least_for_high_impact: 2,
      pairings_per_consultant: 6,
      review_days: 90,
      attendance_percent: 80,
      team_share_percent: 30,
      too_early_days: 42,
    },
    folder: "Documents/Understudy",
    backups: [
      { file: "b1", name: "daily", made_on: "2026-11-21", bytes: 3_400_000 },
      { file: "b2", name: "before an import", made_on: "2026-11-20", bytes: 3_100_000 },
      { file: "b3", name: "daily", made_on: "2026-11-20", bytes: 3_050_000 },
    ],
  }),
  check: () => ({
    sound: true,
    findings: [],
    digest: "9f2c61ab7740d1e3a2",
    rows: 18_412,
    changes: 2_318,
  }),
};
