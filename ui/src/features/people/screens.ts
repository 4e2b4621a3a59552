import type { PaletteCommand, Screen } from "../../frame/screens";
import { href, navigate } from "../../router/router";

export const screens: Screen[] = [
  {
    name: "people",
    path: "/people",
    section: "/people",
    label: "people-title",
    load: () => import("./PeopleList"),
  },
  { name: "person", path: "/people/:id", section: "/people", load: () => import("./PeopleList") },
];

export const commands: PaletteCommand[] = [
  { label: "people-add", run: () => navigate("/people/new") },
  { label: "people-import", run: () => navigate(href("/import", { kind: "people" })) },
];
