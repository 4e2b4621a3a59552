/** How the states of objectives look; colour always stands beside words. */
import type { Course } from "../../api/types";
import type { Tone } from "../../theme/status";

export const COURSES: readonly Course[] = [
  "reached",
  "on_course",
  "at_risk",
  "will_be_missed",
  "missed",
  "not_measurable",
];

export const courseTone: Record<Course, Tone> = {
  reached: "good",
  on_course: "good",
  at_risk: "warn",
  will_be_missed: "bad",
  missed: "bad",
  not_measurable: "neutral",
};

/** The worst first: that is where somebody must act. */
export const courseRank: Record<Course, number> = {
  will_be_missed: 0,
  missed: 1,
  at_risk: 2,
  not_measurable: 3,
  on_course: 4,
  reached: 5,
};
