import type { PaletteCommand, Screen } from "../../frame/screens";
import { shareNow } from "./shareNow";

export const screens: Screen[] = [
  {
    name: "sharing",
    path: "/sharing",
    section: "/sharing",
    label: "share-title",
    load: () => import("./SharingPage"),
  },
  {
    name: "conflicts",
    path: "/conflicts",
    section: "/sharing",
    label: "conflicts-title",
    load: () => import("./ConflictsPage"),
  },
  {
    name: "join",
    path: "/join",
    section: "/sharing",
    label: "joining-title",
    load: () => import("./JoinPage"),
    bare: true,
  },
  {
    name: "joining",
    path: "/joining",
    section: "/sharing",
    load: () => import("./WaitingPage"),
    bare: true,
  },
];

export const commands: PaletteCommand[] = [{ label: "share-now", keys: "S", run: shareNow }];
