import type { PaletteCommand, Screen } from "../../frame/screens";
import { href, navigate } from "../../router/router";

export const screens: Screen[] = [
  {
    name: "timeline",
    path: "/plan/timeline",
    section: "/plan",
    label: "timeline-title",
    load: () => import("./TimelinePage"),
  },
  {
    name: "milestones",
    path: "/plan/milestones",
    section: "/plan",
    label: "milestones-title",
    load: () => import("./MilestonesPage"),
  },
];

export const commands: PaletteCommand[] = [
  { label: "milestones-import", run: () => navigate(href("/import", { kind: "milestones" })) },
];
