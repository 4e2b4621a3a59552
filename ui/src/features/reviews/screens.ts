import type { Screen } from "../../frame/screens";

export const screens: Screen[] = [
  {
    name: "reviews",
    path: "/reviews",
    section: "/reviews",
    label: "reviews-title",
    load: () => import("./ReviewPage"),
  },
];
