/** Scheduling more sessions like one: every so many days, with a look at what that gives before it is done. */
import { Checkbox, Select, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Repeated, SessionRow } from "../../api/types";
import { errorsBeside, FormField } from "../../components/Form";
import { RowsSkeleton } from "../../components/Skeletons";
import { useDelayed } from "../../components/useDelayed";
import { WholeNumberInput } from "../../components/WholeNumberInput";
import { say } from "../../messages/catalogue";
import { useText } from "../../messages/Text";
import { useChange, useCommand } from "../../platform/query";
import { statusVar } from "../../theme/status";
import { FormDialog } from "../../components/FormDialog";
import { dayOf, endOf, formatDay, formatTime } from "./times";

const useStyles = makeStyles({
  pair: { display: "grid", gridTemplateColumns: "1fr 120px", gap: "12px" },
  list: {
    margin: 0,
    padding: "6px 10px",
    listStyleType: "none",
    maxHeight: "190px",
    overflowY: "auto",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: "4px",
    fontSize: "13px",
    lineHeight: "20px",
  },
  found: { color: statusVar("statusWarnText"), fontSize: "12px", lineHeight: "16px" },
});

const EVERY = [1, 7, 14, 21, 28] as const;
/** As many as anybody plans at once. */
const MOST = 52;

interface RepeatDialogProps {
  session: SessionRow;
  onClose: () => void;
}

export function RepeatDialog({ session, onClose }: RepeatDialogProps) {
  const styles = useStyles();
  const t = useText();
  const [every, setEvery] = useState(7);
  const [number, setNumber] = useState<number | null>(3);
  const [skip, setSkip] = useState(true);
  const times = number ?? 0;
  const wanted = useDelayed(times, 150);
  const args = { id: session.id, every_days: every, times: wanted, skip_weekends: skip, preview: true };
  const preview = useCommand("session_repeat", args, { keep: true, enabled: wanted > 0 });
  const repeat = useChange("session_repeat", { ownErrors: true, onDone: onClose });
  const errors = errorsBeside(repeat.error ?? preview.error);
  return (
    <FormDialog
      title={t("sessions-repeat-title", { module: session.module.name })}
      save={t("sessions-repeat-save", { count: times })}
      error={repeat.error ?? preview.error}
      pending={repeat.pending || times === 0}
      onSave={() => void repeat.run({ ...args, times, preview: false })}
      onClose={onClose}
    >
      <div className={styles.pair}>
        <FormField name="every_days" label={t("sessions-repeat-every")} errors={errors}>
          <Select value={String(every)} onChange={(_, { value }) => setEvery(Number(value))}>
            {EVERY.map((days) => (
              <option key={days} value={days}>
                {t("sessions-repeat-days", { days })}
              </option>
            ))}
          </Select>
        </FormField>
        <FormField name="times" label={t("sessions-repeat-times")} required errors={errors}>
          <WholeNumberInput value={number} least={1} most={MOST} onChange={setNumber} />
        </FormField>
      </div>
      <Checkbox
        label={t("sessions-repeat-weekends")}
        checked={skip}
        onChange={(_, { checked }) => setSkip(checked === true)}
      />
      {times === 0 ? null : preview.data ? (
        <Preview repeated={preview.data} />
      ) : preview.error ? null : (
        <RowsSkeleton />
      )}
    </FormDialog>
  );
}

function Preview({ repeated }: { repeated: Repeated }) {
  const styles = useStyles();
  const t = useText();
  return (
    <ul className={styles.list} aria-label={t("sessions-repeat-preview")} tabIndex={-1}>
      {repeated.sessions.map(({ slots, findings }, index) => (
        <li key={index}>
          {slots
            .map((slot) =>
              t("sessions-slot-short", {
                day: formatDay(dayOf(slot.starts_at)),
                from: formatTime(slot.starts_at),
                to: formatTime(endOf(slot)),
              }),
            )
            .join("; ")}
          {findings.map((finding, number) => (
            <div key={number} className={styles.found}>
              {"⚠ "}
              {say(finding.message)}
            </div>
          ))}
        </li>
      ))}
    </ul>
  );
}
