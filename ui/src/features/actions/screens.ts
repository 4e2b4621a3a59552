import type { PaletteCommand, Screen } from "../../frame/screens";
import { href, navigate } from "../../router/router";

export const screens: Screen[] = [
  {
    name: "actions",
    path: "/actions",
    section: "/actions",
    label: "actions-title",
    load: () => import("./ActionBoard"),
  },
  {
    name: "recognition",
    path: "/actions/recognition",
    section: "/actions",
    label: "recognition-title",
    load: () => import("./RecognitionPage"),
  },
  { name: "action-plan", path: "/actions/:kind", section: "/actions", load: () => import("./ActionPlan") },
];

export const commands: PaletteCommand[] = [
  { label: "actions-new-communication", run: () => navigate(href("/actions", { new: "communication" })) },
  { label: "actions-new-sponsor", run: () => navigate(href("/actions", { new: "sponsor" })) },
  { label: "actions-new-resistance", run: () => navigate(href("/actions", { new: "resistance" })) },
  { label: "actions-new-coaching", run: () => navigate(href("/actions", { new: "coaching" })) },
];
