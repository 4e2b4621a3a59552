import type { PaletteCommand, Screen } from "../../frame/screens";
import { openQuickLog } from "./quickLog";

export const screens: Screen[] = [
  {
    name: "shadowing",
    path: "/shadowing",
    section: "/shadowing",
    label: "shadowing-title",
    load: () => import("./PairingBoard"),
  },
  { name: "pairing", path: "/shadowing/:id", section: "/shadowing", load: () => import("./PairingPage") },
];

export const commands: PaletteCommand[] = [
  { label: "quick-log-title", keys: "L", run: () => openQuickLog() },
];
