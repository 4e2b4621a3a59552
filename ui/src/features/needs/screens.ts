import type { Screen } from "../../frame/screens";

export const screens: Screen[] = [
  {
    name: "needs",
    path: "/plan/needs",
    section: "/plan",
    label: "needs-title",
    load: () => import("./NeedsPage"),
  },
];
