import type { Screen } from "../../frame/screens";

export const screens: Screen[] = [
  {
    name: "checklists",
    path: "/plan/checklists",
    section: "/plan",
    label: "checklists-title",
    load: () => import("./ChecklistPage"),
  },
];
