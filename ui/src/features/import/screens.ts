import type { PaletteCommand, Screen } from "../../frame/screens";
import { href, navigate } from "../../router/router";
import { aboutIn, placeOf } from "./places";

export const screens: Screen[] = [
  {
    name: "import",
    path: "/import",
    section: "/people",
    partOf: (query) => placeOf(aboutIn(query)),
    load: () => import("./Import"),
  },
];

export const commands: PaletteCommand[] = [
  {
    label: "importing-command-processes",
    run: () => navigate(href("/import", { kind: "processes" })),
  },
  { label: "importing-command-groups", run: () => navigate(href("/import", { kind: "groups" })) },
  { label: "importing-command-sessions", run: () => navigate(href("/import", { kind: "sessions" })) },
];
