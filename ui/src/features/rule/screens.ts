import type { Screen } from "../../frame/screens";

export const screens: Screen[] = [
  {
    name: "rule",
    path: "/rule",
    section: "/rule",
    label: "nav-rule",
    load: () => import("./Rules"),
  },
];
