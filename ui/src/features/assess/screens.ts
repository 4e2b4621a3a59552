import type { Screen } from "../../frame/screens";

export const screens: Screen[] = [
  {
    name: "assess",
    path: "/assess",
    section: "/superusers",
    label: "assess-title",
    load: () => import("./AssessPage"),
  },
];
