import type { PaletteCommand, Screen } from "../../frame/screens";
import { href, navigate } from "../../router/router";

export const screens: Screen[] = [
  {
    name: "objectives",
    path: "/objectives",
    section: "/objectives",
    label: "objectives-title",
    load: () => import("./ObjectivesPage"),
  },
  {
    name: "figures",
    path: "/objectives/figures",
    section: "/objectives",
    label: "objectives-figures-title",
    load: () => import("./FiguresPage"),
  },
  {
    name: "objective",
    path: "/objectives/:id",
    section: "/objectives",
    load: () => import("./ObjectivePage"),
  },
];

export const commands: PaletteCommand[] = [
  { label: "objectives-command-export", run: () => navigate(href("/objectives", { do: "export" })) },
  { label: "objectives-command-new", run: () => navigate("/objectives/new") },
];
