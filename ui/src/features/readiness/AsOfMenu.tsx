/** The day that a screen looks at: today, or as it stood on an earlier day. */
import {
  Button,
  MenuButton,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import { addDays } from "../../components/dates";
import { DateInput } from "../../components/DateInput";
import { FormField } from "../../components/Form";
import { useFrame } from "../../frame/useFrame";
import { formatDate } from "../../messages/catalogue";
import { useText } from "../../messages/Text";

const useStyles = makeStyles({
  surface: { display: "flex", flexDirection: "column", gap: "4px", padding: "8px", width: "230px" },
  choice: { justifyContent: "space-between", fontWeight: 400 },
  date: { color: tokens.colorNeutralForeground3, fontSize: "12px", marginInlineStart: "12px" },
  other: { padding: "6px 8px 4px", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
});

const BACK = [7, 14, 28, 56];

export function AsOfMenu({ value, onChange }: { value: string; onChange: (day: string) => void }) {
  const styles = useStyles();
  const t = useText();
  const { today } = useFrame();
  const [open, setOpen] = useState(false);
  const pick = (day: string) => {
    onChange(day === today ? "" : day);
    setOpen(false);
  };
  return (
    <Popover open={open} onOpenChange={(_, data) => setOpen(data.open)} trapFocus positioning="below-end">
      <PopoverTrigger disableButtonEnhancement>
        <MenuButton size="small">
          {value ? t("readiness-as-of-day", { date: formatDate(value) }) : t("readiness-as-of-today")}
        </MenuButton>
      </PopoverTrigger>
      <PopoverSurface className={styles.surface} aria-label={t("readiness-as-of")}>
        <Button size="small" appearance="subtle" className={styles.choice} onClick={() => pick(today)}>
          {t("readiness-as-of-now")}
        </Button>
        {today
          ? BACK.map((days) => (
              <Button
                key={days}
                size="small"
                appearance="subtle"
                className={styles.choice}
                onClick={() => pick(addDays(today, -days))}
              >
                {t("readiness-as-of-weeks", { weeks: days / 7 })}
                <span className={styles.date}>{formatDate(addDays(today, -days))}</span>
              </Button>
            ))
          : null}
        <div className={styles.other}>
          <FormField name="as_of" label={t("readiness-as-of-other")}>
            <DateInput
              value={value}
              onChange={(day) => (day ? pick(day) : undefined)}
              max={today}
              today={today}
            />
          </FormField>
        </div>
      </PopoverSurface>
    </Popover>
  );
}
