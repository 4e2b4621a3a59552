import type { PaletteCommand, Screen } from "../../frame/screens";
import { href, navigate } from "../../router/router";

export const screens: Screen[] = [
  {
    name: "modules",
    path: "/modules",
    section: "/sessions",
    label: "modules-title",
    load: () => import("./ModuleList"),
  },
  { name: "module", path: "/modules/:id", section: "/sessions", load: () => import("./ModulePage") },
];

export const commands: PaletteCommand[] = [
  { label: "modules-add", run: () => navigate(href("/modules", { edit: "new" })) },
];
