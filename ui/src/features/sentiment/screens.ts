import type { PaletteCommand, Screen } from "../../frame/screens";
import { href, navigate } from "../../router/router";

export const screens: Screen[] = [
  {
    name: "sentiment",
    path: "/sentiment",
    section: "/sentiment",
    label: "sentiment-title",
    load: () => import("./SentimentPage"),
  },
  {
    name: "pulses",
    path: "/sentiment/pulses",
    section: "/sentiment",
    label: "sentiment-pulses",
    load: () => import("./PulseList"),
  },
  { name: "pulse", path: "/sentiment/pulses/:id", section: "/sentiment", load: () => import("./PulsePage") },
  {
    name: "pulse-paper",
    path: "/sentiment/paper",
    section: "/sentiment",
    label: "sentiment-paper",
    load: () => import("./PaperEntry"),
  },
  {
    name: "pulse-comments",
    path: "/sentiment/comments",
    section: "/sentiment",
    label: "sentiment-comments",
    load: () => import("./CommentsPage"),
  },
  {
    name: "pulse-kiosk",
    path: "/pulses/:id/kiosk",
    section: "/sentiment",
    whole: true,
    locked: true,
    load: () => import("./PulseKiosk"),
  },
];

export const commands: PaletteCommand[] = [
  { label: "sentiment-next-pulse", run: () => navigate(href("/sentiment/pulses", { new: "next" })) },
];
