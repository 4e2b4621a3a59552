/** When something is due, in words that say how soon; or for how long something has been waiting. */
import type { Waiting } from "../../api/types";
import { Pill } from "../../components/StatusBadge";
import { useFrame } from "../../frame/useFrame";
import { formatDate } from "../../messages/catalogue";
import { useText } from "../../messages/Text";
import { daysUntil } from "./waiting";

export function Due({ item: { kind, due } }: { item: Waiting }) {
  const t = useText();
  const { today } = useFrame();
  // Why a pairing counts as stalled already says for how long.
  if (!due || !today || kind === "stalled") return null;
  const days = daysUntil(due, today);
  if (kind === "blocker" || kind === "acknowledge") {
    return <Pill tone={days <= -7 ? "warn" : "neutral"}>{t("my-day-since", { days: -days })}</Pill>;
  }
  const words =
    days < 0
      ? t("my-day-overdue", { days: -days })
      : days === 0
        ? t("my-day-due-today")
        : days <= 14
          ? t("my-day-due-in", { days })
          : t("my-day-due-on", { date: formatDate(due, "short") });
  return <Pill tone={days < 0 ? "bad" : days <= 7 ? "warn" : "neutral"}>{words}</Pill>;
}
