import type { Screen } from "../../frame/screens";

export const screens: Screen[] = [
  {
    name: "history",
    path: "/history",
    section: "/history",
    label: "history-title",
    load: () => import("./History"),
  },
];
