/** When something is due, in words that say how soon. */
import { Pill } from "../../components/StatusBadge";
import { useFrame } from "../../frame/useFrame";
import { formatDate } from "../../messages/catalogue";
import { useText } from "../../messages/Text";
import { daysUntil } from "./waiting";

export function Due({ on }: { on: string }) {
  const t = useText();
  const { today } = useFrame();
  const days = today ? daysUntil(on, today) : 0;
  const words =
    days < 0
      ? t("my-day-overdue", { days: -days })
      : days === 0
        ? t("my-day-due-today")
        : days <= 14
          ? t("my-day-due-in", { days })
          : t("my-day-due-on", { date: formatDate(on, "short") });
  return <Pill tone={days < 0 ? "bad" : days <= 7 ? "warn" : "neutral"}>{words}</Pill>;
}
