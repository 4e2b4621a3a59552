/** A pretended program for looking at the window in a plain browser. Its people and figures are invented. */
import type { Commands, Found, Frame } from "../api/types";
import { listed, screens } from "../frame/screens";
import { AppError, setTransport } from "../platform/call";
import { sharedProgramme } from "./preview-sharing";

const hits: Found[] = [
  { kind: "superuser", id: "s1", title: "Ida Berg", detail: "Sales clerk, Oslo" },
  { kind: "superuser", id: "s2", title: "Jonas Lind", detail: "Warehouse lead, Malmö" },
  { kind: "person", id: "p1", title: "Petra Novak", detail: "Controller, Malmö" },
  { kind: "person", id: "p2", title: "נועה כהן", detail: "Purchasing, Espoo" },
  { kind: "process", id: "c1", title: "Take order", detail: "65.10.020 · Order to cash" },
  { kind: "process", id: "c2", title: "Check credit", detail: "65.10.030 · Order to cash" },
  // Titles of the catalogue are long, and many begin alike.
  ...Array.from({ length: 12 }, (_, index): Found => ({
    kind: "process",
    id: `c${index + 10}`,
    title: `Cross dock inbound inventory direct to sales orders, variant ${index + 1}, in Dynamics 365 Supply Chain Management`,
    detail: `60.30.040.${100 + index}`,
  })),
];

const frame: Frame = {
  today: "2026-11-21",
  programme: sharedProgramme({
    name: "Northern rollout",
    waves: [
      { id: "w1", name: "Wave 1 · Nordics", cutover: "2026-12-25", days_left: 34 },
      { id: "w2", name: "Wave 2 · Baltics", cutover: "2027-03-01", days_left: 100 },
    ],
    superusers: 26,
    stalled: 3,
    drops: 1,
    me: { id: "p9", name: "Kari Lunde" },
    undo: { id: "nav-history" },
    redo: null,
  }),
  programmes: [
    { name: "Northern rollout", is_open: true, encrypted: false, changed_on: "2026-11-21" },
    { name: "Service pilot", is_open: false, encrypted: true, changed_on: null },
  ],
  notices: [],
  recoverable: [],
};

export type Answers = {
  [Name in keyof Commands]?: (args: Commands[Name]["args"]) => Commands[Name]["answer"];
};

// Each concept brings its own answers beside this file: `preview-<concept>.ts` with `export const answers`.
const more = Object.values(import.meta.glob<{ answers: Answers }>("./preview-*.ts", { eager: true }));

const answers: Answers = {
  frame: () => frame,
  find: ({ text, kinds }) =>
    hits.filter(
      ({ title, kind }) =>
        title.toLowerCase().includes(text.toLowerCase()) && (kinds?.includes(kind) ?? true),
    ),
  ...more.reduce<Answers>((all, listing) => ({ ...all, ...listing.answers }), {}),
};

/** Starts the pretence and adds the gallery of shared parts. */
export function startPreview(): void {
  setTransport({
    call(command, args) {
      if (command === "window_painted") return Promise.resolve(null);
      const answer = (answers as Record<string, ((args: never) => unknown) | undefined>)[command];
      return answer
        ? Promise.resolve(answer(args as never))
        : Promise.reject(new AppError("unknown_command", { id: "error-unexpected" }));
    },
    listen: () => () => undefined,
  });
  screens.push(
    listed({ name: "gallery", path: "/gallery", section: "/readiness", load: () => import("./Gallery") }),
  );
}
