import type { PaletteCommand, Screen } from "../../frame/screens";
import { navigate } from "../../router/router";

export const screens: Screen[] = [
  {
    name: "readiness",
    path: "/readiness",
    section: "/readiness",
    label: "readiness-title",
    load: () => import("./Readiness"),
  },
];

export const commands: PaletteCommand[] = [
  { label: "readiness-export", run: () => navigate("/readiness?export=programme") },
];
