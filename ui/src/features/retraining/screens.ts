import type { PaletteCommand, Screen } from "../../frame/screens";
import { href, navigate } from "../../router/router";

export const screens: Screen[] = [
  {
    name: "retraining",
    path: "/retraining",
    section: "/retraining",
    label: "retraining-title",
    load: () => import("./RetrainingPage"),
  },
  {
    name: "releases",
    path: "/retraining/releases",
    section: "/retraining",
    label: "retraining-releases-title",
    load: () => import("./ReleasesPage"),
  },
  {
    name: "release",
    path: "/retraining/releases/:id",
    section: "/retraining",
    load: () => import("./ReleasePage"),
  },
  {
    name: "tickets",
    path: "/retraining/tickets",
    section: "/retraining",
    label: "retraining-tickets-title",
    load: () => import("./TicketsPage"),
  },
];

export const commands: PaletteCommand[] = [
  {
    label: "retraining-command-question",
    run: () => navigate(href("/retraining/tickets", { do: "question" })),
  },
];
