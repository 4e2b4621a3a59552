import type { PaletteCommand, Screen } from "../../frame/screens";
import { href, navigate } from "../../router/router";

export const screens: Screen[] = [
  {
    name: "processes",
    path: "/processes",
    section: "/processes",
    label: "processes-title",
    load: () => import("./Catalogue"),
  },
  {
    name: "risk-areas",
    path: "/processes/risk-areas",
    section: "/processes",
    label: "processes-risk-title",
    load: () => import("./RiskAreas"),
  },
  { name: "process", path: "/processes/:id", section: "/processes", load: () => import("./Catalogue") },
];

export const commands: PaletteCommand[] = [
  { label: "processes-add", run: () => navigate(href("/processes", { process: "new" })) },
];
