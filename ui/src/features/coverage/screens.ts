import type { Screen } from "../../frame/screens";

export const screens: Screen[] = [
  {
    name: "coverage",
    path: "/coverage",
    section: "/coverage",
    label: "coverage-title",
    load: () => import("./Coverage"),
  },
];
