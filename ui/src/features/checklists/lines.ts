/** How a line of a checklist is shown. Pure. */
import type { LineState } from "../../api/types";
import type { Tone } from "../../theme/status";

export const lineTone: Record<LineState, Tone> = { open: "warn", done: "good", waived: "neutral" };
