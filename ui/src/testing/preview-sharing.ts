/**
 * Invented sharing for the browser preview. Which state is shown stands in the address before `#`:
 * `?sharing=alone|folder|hub|problem|shut-out|clock|joining|removed|member|welcome`, `&file-keychain`, `&encrypted`, `&slow`.
 */
import type {
  Arg,
  Conflict,
  Laptop,
  Message,
  OpenProgramme,
  Protection,
  Shared,
  Sharing,
  SharingMark,
  SharingProblem,
} from "../api/types";
import type { Answers } from "./preview";

const asked = new URLSearchParams(window.location.search);
const state = asked.get("sharing") ?? "folder";
const keychain = asked.has("file-keychain") ? "file" : "system";

const text = (value: string): Arg => ({ type: "text", value });
/** A sentence that the program would word: a message that shows nothing but its argument. */
const said = (words: string): Message => ({ id: "nav-superusers-count", args: { count: text(words) } });
const before = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();
const named = (name: string) => ({ id: `p-${name}`, name });

const laptops: Laptop[] = [
  ["Kari Lunde", "Kari’s laptop", "lead", 5, null, 1204],
  ["Ben Carter", "Ben’s laptop", "consultant", 52, 187, 861],
  ["Ana Holm", "NB-0417", "superuser", 1460, null, 342],
  ["Ida Berg", "Ida’s laptop", "superuser", 130, null, 290],
  ["Jonas Lind", "Warehouse laptop", "superuser", 4400, -26, 118],
  ["נועה כהן", "Purchasing", "superuser", 9100, null, 64],
  ["Priya Nair", "Priya’s laptop", "lead", 21, null, 517],
  [null, "Training room 2", "superuser", null, null, 0],
].map(([person, name, role, seen, off, changes], index) => ({
  device: `d${index}`,
  name: String(name),
  person: typeof person === "string" ? named(person) : null,
  role: role as Laptop["role"],
  is_me: index === 0,
  last_seen: typeof seen === "number" ? before(seen) : null,
  clock_off_minutes: typeof off === "number" ? off : null,
  changes: Number(changes),
  fingerprint: `7301 9140 0824 56${10 + index}`,
}));

const modes: Record<string, Sharing["mode"]> = {
  alone: "alone",
  hub: "hub",
  "shut-out": "hub",
  joining: "joining",
  removed: "removed",
};
const mode = modes[state] ?? "folder";
const alone = mode === "alone" || mode === "joining";

const leads = { count: { type: "number", value: 1 }, leads: text("Priya Nair") } satisfies Record<
  string,
  Arg
>;
const problems: Record<string, SharingProblem> = {
  problem: { kind: "unreachable", since: before(400), message: { id: "sharing-folder-gone" } },
  "shut-out": {
    kind: "not_admitted",
    since: before(90),
    message: { id: "sharing-shut-out", args: leads },
  },
};
const problem = problems[state] ?? null;

const sharing: Sharing = {
  mode,
  place: alone
    ? null
    : mode === "hub"
      ? "hub.example.com/understudy"
      : "S:\\Fabrikam\\Northern rollout\\Understudy",
  role: state === "member" ? "superuser" : "lead",
  waiting: state === "alone" ? 0 : 12,
  last_shared: alone ? null : before(5),
  problem,
  pending: alone
    ? []
    : [
        {
          from: "Jonas Lind",
          reason: { id: "sharing-pending-incomplete" },
          serious: false,
        },
        { from: "NB-0417", reason: { id: "sharing-newer" }, serious: true },
      ],
  conflicts: alone ? 0 : 3,
  laptops: alone ? [] : laptops,
  requests:
    alone || mode === "removed"
      ? []
      : [
          {
            request: "r1",
            person: "Mei Tan",
            email: "mei.tan@fabrikam.example",
            laptop: "Mei’s laptop",
            asked_at: before(14),
            fingerprint: "8814 4093 7725 1603",
            likely: [named("Mei Tan"), named("Mei-Lin Tang")],
          },
        ],
  fingerprint: state === "alone" ? null : "7301 9140 0824 5610",
  keychain,
  left:
    state === "folder"
      ? [
          {
            name: "Tom Weber",
            at: before(30_000),
            keeps: said("Has everything that was shared until 1 Nov 2026, and nothing since."),
          },
        ]
      : [],
};

const mark: SharingMark = {
  mode,
  waiting: sharing.waiting,
  last_shared: sharing.last_shared,
  problem:
    state === "clock"
      ? {
          kind: "clock",
          since: null,
          message: { id: "sharing-clock-off", args: { laptop: text("Ben’s laptop") } },
        }
      : problem,
  conflicts: sharing.conflicts,
};

/** The open programme with its sharing state; none on the first screen. */
export function sharedProgramme(programme: Omit<OpenProgramme, "sharing">): OpenProgramme | null {
  return state === "welcome" ? null : { ...programme, sharing: mark };
}

const conflicts: Conflict[] = [
  {
    conflict: "c1",
    row: "a1",
    table: "assessment",
    title: "Ida Berg · Take order",
    field: "level",
    shown: { value: "2", by: "Ben Carter", laptop: "Ben’s laptop", at: before(2900) },
    other: { value: "3", by: "Ana Holm", laptop: "NB-0417", at: before(3100) },
    message: said("Ana Holm set level 3, Ben Carter set level 2. Showing Ben Carter’s."),
    address: "/superusers/s1",
  },
  {
    conflict: "c2",
    row: "l1",
    table: "shadowing_session",
    title: "Jonas Lind with M. Okafor, 18 Nov 2026",
    field: "next_step",
    shown: {
      value:
        "Repeat the goods receipt with a partial delivery, then book the difference together with the controller.",
      by: "Kari Lunde",
      laptop: "",
      at: before(900),
    },
    other: {
      value:
        "Lead the next goods receipt alone; M. Okafor watches. Ask Petra Novak for two purchase orders with over-delivery, so that the tolerance is seen as well.",
      by: "Jonas Lind",
      laptop: "Warehouse laptop",
      at: before(1000),
    },
    message: said("Jonas Lind and you changed the next step. Showing yours."),
    address: "/shadowing/p1",
  },
  {
    conflict: "c3",
    row: "w2",
    table: "wave",
    title: "Wave 2 · Baltics",
    field: "cutover",
    shown: { value: "1 Mar 2027", by: "Priya Nair", laptop: "Priya’s laptop", at: before(6000) },
    other: { value: "", by: "Priya Nair", laptop: "NB-0417", at: before(6100) },
    message: said("The cutover was changed on two laptops. Showing what was set last."),
    address: "/programme",
  },
];

const encrypted = asked.has("encrypted");
const protection: Protection = {
  encrypted,
  keychain,
  plain_backups: encrypted
    ? [
        { file: "b1", name: "daily", made_on: "2026-11-20", bytes: 4_200_000 },
        { file: "b2", name: "daily", made_on: "2026-11-19", bytes: 4_100_000 },
      ]
    : [],
  has_phrase: encrypted || !alone,
};

const words =
  "abandon ability able about above absent absorb abstract absurd abuse access accident account accuse achieve acid acoustic acquire across act action actor actress actual".split(
    " ",
  );

const done = { touched: [], label: null, id: null, warnings: [] };

const shared: Shared = {
  sent: 12,
  received: 31,
  conflicts: 0,
  pending: [],
  message: said("12 changes sent, 31 received from 4 laptops."),
  touched: [],
};

export const answers = {
  sharing_get: () => sharing,
  job_begin: () => ({ job: 1 }),
  // `&slow`: an exchange that goes on, to look at what stands there meanwhile.
  sharing_now: () =>
    asked.has("slow") ? (new Promise<Shared>(() => undefined) as unknown as Shared) : shared,
  invite_write: () => ({
    passphrase: "K7QX-M2TD-9WVA-C4HN-R8E1",
    name: "Northern rollout.understudy-invite",
  }),
  join_approve: () => done,
  join_refuse: () => done,
  member_role: () => done,
  member_remove: () => done,
  conflicts_list: () => (alone ? [] : conflicts),
  conflict_settle: () => done,
  hub_sql: ({ login }) => ({
    sql: `-- Run once, as the owner of the database.\nCREATE SCHEMA understudy;\n\nCREATE TABLE understudy.project (\n  id bytea PRIMARY KEY,\n  counter bigint NOT NULL DEFAULT 0\n);\n${login ? `\nSELECT understudy.admit('${login}');\n` : ""}`,
  }),
  protection_get: () => protection,
  protection_set: () => done,
  recovery_phrase: () => ({ words }),
  dialog_open_folder: () => ({ file: "folder-1", name: "Northern rollout on OneDrive" }),
  dialog_save_file: () => ({ file: "file-2", name: "Northern rollout" }),
} satisfies Answers & Record<string, unknown>;
