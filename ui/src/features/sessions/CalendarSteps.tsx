/** Previous, today, next; and what is in view. */
import { Button, makeStyles } from "@fluentui/react-components";
import { ChevronLeftRegular } from "@fluentui/react-icons/svg/chevron-left";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { Text, useText } from "../../messages/Text";
import { spanOf } from "./times";

const useStyles = makeStyles({
  steps: { display: "flex", alignItems: "center", gap: "2px" },
  name: { fontSize: "14px", fontWeight: 600, minWidth: "128px", margin: "0 0 0 6px" },
});

interface CalendarStepsProps {
  view: "month" | "week";
  day: string;
  onStep: (by: number) => void;
  onToday: () => void;
}

export function CalendarSteps({ view, day, onStep, onToday }: CalendarStepsProps) {
  const styles = useStyles();
  const t = useText();
  const name = spanOf(view, day);
  return (
    <div className={styles.steps}>
      <Button
        size="small"
        appearance="subtle"
        icon={<ChevronLeftRegular />}
        aria-label={t("sessions-previous")}
        aria-keyshortcuts="["
        title={t("sessions-previous-key")}
        onClick={() => onStep(-1)}
      />
      <Button size="small" appearance="subtle" aria-keyshortcuts="T" onClick={onToday}>
        <Text id="sessions-today" />
      </Button>
      <Button
        size="small"
        appearance="subtle"
        icon={<ChevronRightRegular />}
        aria-label={t("sessions-next")}
        aria-keyshortcuts="]"
        title={t("sessions-next-key")}
        onClick={() => onStep(1)}
      />
      <h2 className={styles.name} aria-live="polite">
        {name}
      </h2>
    </div>
  );
}
