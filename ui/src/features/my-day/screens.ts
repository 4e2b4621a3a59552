import type { Screen } from "../../frame/screens";

export const screens: Screen[] = [
  {
    name: "my-day",
    path: "/my-day",
    section: "/my-day",
    label: "nav-my-day",
    load: () => import("./MyDayPage"),
    asks: ["my_day"],
  },
];
