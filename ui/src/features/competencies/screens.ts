import type { Screen } from "../../frame/screens";

export const screens: Screen[] = [
  {
    name: "competencies",
    path: "/competencies",
    section: "/competencies",
    label: "competencies-title",
    load: () => import("./CompetencyPage"),
  },
];
