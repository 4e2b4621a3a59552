import type { PaletteCommand, Screen } from "../../frame/screens";
import { navigate } from "../../router/router";

export const screens: Screen[] = [
  {
    name: "groups",
    path: "/groups",
    section: "/people",
    label: "groups-title",
    load: () => import("./GroupList"),
  },
  { name: "group", path: "/groups/:id", section: "/people", load: () => import("./Group") },
];

export const commands: PaletteCommand[] = [{ label: "groups-add", run: () => navigate("/groups/new") }];
