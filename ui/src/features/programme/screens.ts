import type { Screen } from "../../frame/screens";

export const screens: Screen[] = [
  {
    name: "programme",
    path: "/programme",
    section: "/programme",
    label: "programme-title",
    load: () => import("./Programme"),
  },
  {
    name: "programmes",
    path: "/programmes",
    section: "/programme",
    label: "programme-all-title",
    load: () => import("./Programmes"),
  },
];
