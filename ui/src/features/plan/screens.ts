import type { PaletteCommand, Screen } from "../../frame/screens";
import { href, navigate } from "../../router/router";

export const screens: Screen[] = [
  {
    name: "plan",
    path: "/plan",
    section: "/plan",
    label: "plan-title",
    load: () => import("./PlanPage"),
  },
];

export const commands: PaletteCommand[] = [
  { label: "plan-command-export", run: () => navigate(href("/plan", { do: "export" })) },
];
