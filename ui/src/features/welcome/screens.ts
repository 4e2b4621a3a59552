import type { Screen } from "../../frame/screens";

export const screens: Screen[] = [
  { name: "welcome", path: "/welcome", section: "/welcome", bare: true, load: () => import("./Welcome") },
];
