import type { PaletteCommand, Screen } from "../../frame/screens";
import { navigate } from "../../router/router";

export const screens: Screen[] = [
  {
    name: "superusers",
    path: "/superusers",
    section: "/superusers",
    label: "superusers-title",
    load: () => import("./SuperuserList"),
  },
  { name: "superuser", path: "/superusers/:id", section: "/superusers", load: () => import("./Superuser") },
];

export const commands: PaletteCommand[] = [
  { label: "superusers-nominate", run: () => navigate("/superusers?nominate=new") },
];
