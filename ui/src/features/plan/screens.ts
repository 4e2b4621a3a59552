import type { Screen } from "../../frame/screens";

export const screens: Screen[] = [
  {
    name: "plan",
    path: "/plan",
    section: "/plan",
    label: "plan-title",
    load: () => import("./PlanPage"),
  },
];
