import type { PaletteCommand, Screen } from "../../frame/screens";
import { href, navigate } from "../../router/router";

export const screens: Screen[] = [
  { name: "risk", path: "/risk", section: "/risk", label: "risk-title", load: () => import("./RiskPage") },
  {
    name: "risk-log",
    path: "/risk/log",
    section: "/risk",
    label: "log-title",
    load: () => import("./LogPage"),
  },
];

export const commands: PaletteCommand[] = [
  { label: "log-add-risk", run: () => navigate(href("/risk/log", { new: "risk" })) },
  { label: "log-add-issue", run: () => navigate(href("/risk/log", { new: "issue" })) },
  { label: "log-add-assumption", run: () => navigate(href("/risk/log", { new: "assumption" })) },
  { label: "log-add-dependency", run: () => navigate(href("/risk/log", { new: "dependency" })) },
];
