import type { PaletteCommand, Screen } from "../../frame/screens";
import { href, navigate } from "../../router/router";

export const screens: Screen[] = [
  {
    name: "completion",
    path: "/completion",
    section: "/sessions",
    label: "completion-title",
    load: () => import("./CompletionPage"),
  },
  {
    name: "cascade",
    path: "/cascade",
    section: "/sessions",
    label: "cascade-title",
    load: () => import("./CascadePage"),
  },
];

export const commands: PaletteCommand[] = [
  { label: "completion-export-command", run: () => navigate(href("/completion", { do: "export" })) },
];
