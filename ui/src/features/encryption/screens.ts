import type { Screen } from "../../frame/screens";

export const screens: Screen[] = [
  {
    name: "unlock",
    path: "/unlock",
    section: "/programme",
    load: () => import("./UnlockPage"),
    bare: true,
  },
];
