import type { Screen } from "../../frame/screens";

export const screens: Screen[] = [
  { name: "run", path: "/run/:id", section: "/sessions", whole: true, load: () => import("./Run") },
  { name: "close", path: "/run/:id/close", section: "/sessions", load: () => import("./Close") },
  {
    name: "feedback",
    path: "/run/:id/feedback",
    section: "/sessions",
    whole: true,
    locked: true,
    load: () => import("./Feedback"),
  },
];
