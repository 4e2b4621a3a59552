import type { Screen } from "../../frame/screens";

export const screens: Screen[] = [
  {
    name: "consultants",
    path: "/consultants",
    section: "/consultants",
    label: "consultants-title",
    load: () => import("./ConsultantList"),
  },
  {
    name: "consultant",
    path: "/consultants/:id",
    section: "/consultants",
    load: () => import("./ConsultantPage"),
  },
];
