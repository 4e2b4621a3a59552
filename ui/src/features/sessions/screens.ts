import type { PaletteCommand, Screen } from "../../frame/screens";
import { href, navigate } from "../../router/router";

export const screens: Screen[] = [
  {
    name: "sessions",
    path: "/sessions",
    section: "/sessions",
    label: "sessions-title",
    load: () => import("./Sessions"),
  },
  { name: "session-new", path: "/sessions/new", section: "/sessions", load: () => import("./EditSession") },
  {
    name: "session-edit",
    path: "/sessions/:id/edit",
    section: "/sessions",
    load: () => import("./EditSession"),
  },
  { name: "session", path: "/sessions/:id", section: "/sessions", load: () => import("./SessionPage") },
  {
    name: "seats",
    path: "/seats",
    section: "/sessions",
    label: "sessions-seats-title",
    load: () => import("./Seats"),
  },
  {
    name: "absences",
    path: "/absences",
    section: "/sessions",
    label: "sessions-absences-title",
    load: () => import("./Absences"),
  },
];

export const commands: PaletteCommand[] = [
  { label: "sessions-new", run: () => navigate("/sessions/new") },
  { label: "sessions-list-title", run: () => navigate(href("/sessions", { view: "list" })) },
];
