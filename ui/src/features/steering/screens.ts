import type { PaletteCommand, Screen } from "../../frame/screens";
import { href, navigate } from "../../router/router";

export const screens: Screen[] = [
  {
    name: "steering",
    path: "/steering",
    section: "/steering",
    label: "steering-title",
    load: () => import("./SteeringPage"),
  },
];

export const commands: PaletteCommand[] = [
  { label: "steering-command-export", run: () => navigate(href("/steering", { do: "export" })) },
  { label: "steering-command-decision", run: () => navigate(href("/steering", { do: "ask" })) },
];
