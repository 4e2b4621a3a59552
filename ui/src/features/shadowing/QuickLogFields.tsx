/** The fields of the quick log, in the order in which one thinks of them. */
import { Input, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Driver, ShadowingLog, Stage } from "../../api/types";
import { addDays } from "../../components/dates";
import { DateInput } from "../../components/DateInput";
import { errorsBeside, FormField } from "../../components/Form";
import { Kbd } from "../../components/Kbd";
import { STAGES } from "../../components/Ladder";
import { ListPicker, type Picked } from "../../components/Pickers";
import { SegmentedChoice } from "../../components/SegmentedChoice";
import { useFrame } from "../../frame/useFrame";
import { useText } from "../../messages/Text";
import type { QuickLogState } from "./useQuickLog";

const useStyles = makeStyles({
  fields: { display: "flex", flexDirection: "column", gap: "7px" },
  row: { gridTemplateColumns: "88px minmax(0, 1fr)", "& label": { marginInlineEnd: "4px" } },
  stack: { display: "flex", flexDirection: "column", gap: "4px" },
  other: { display: "flex", alignItems: "center", gap: "6px" },
  words: { "& textarea": { height: "44px" } },
  key: { color: tokens.colorNeutralForeground3 },
});

interface Part {
  log: QuickLogState;
  entry: ShadowingLog;
}

export function QuickLogFields({ log, entry }: Part) {
  const styles = useStyles();
  const t = useText();
  const errors = errorsBeside(log.error);
  const side = { errors, orientation: "horizontal", className: styles.row } as const;
  const { change } = log;
  return (
    <div className={styles.fields}>
      <FormField
        name="pairing"
        label={{
          children: (
            <>
              {t("quick-log-pairing")}
              <span className={styles.key} aria-hidden>
                <Kbd keys="/" />
              </span>
            </>
          ),
        }}
        {...side}
      >
        <PairingField log={log} />
      </FormField>
      <FormField name="on" label={t("quick-log-when")} {...side}>
        <WhenField log={log} entry={entry} />
      </FormField>
      <FormField
        name="minutes"
        label={t("quick-log-minutes")}
        {...side}
        {...(log.minutesWrong
          ? { validationState: "error", validationMessage: t("quick-log-minutes-wrong") }
          : {})}
      >
        <MinutesField log={log} entry={entry} />
      </FormField>
      <FormField name="stage" label={t("quick-log-stage")} {...side}>
        <SegmentedChoice<Stage>
          label={t("quick-log-stage")}
          options={STAGES.map((value) => ({ value, label: t(`stage-${value}`) }))}
          value={entry.stage}
          onChange={(stage) => change({ stage, driver: undefined })}
        />
      </FormField>
      <FormField name="driver" label={t("quick-log-driver")} {...side}>
        <SegmentedChoice<Driver>
          label={t("quick-log-driver")}
          options={DRIVERS.map((value) => ({ value, label: t(`driver-${value}`) }))}
          value={entry.driver}
          onChange={(driver) => change({ driver })}
        />
      </FormField>
      <FormField name="processes" label={t("quick-log-processes")} {...side}>
        <ProcessesField log={log} entry={entry} />
      </FormField>
      <FormField name="comfort" label={t("quick-log-comfort")} {...side}>
        <SegmentedChoice
          label={t("quick-log-comfort-label")}
          options={COMFORTS.map((value) => ({ value, label: value }))}
          value={entry.comfort === null ? null : String(entry.comfort)}
          onChange={(comfort) => change({ comfort: Number(comfort) })}
        />
      </FormField>
      <FormField name="dos" label={t("quick-log-dos")} {...side}>
        <Textarea
          size="small"
          className={styles.words}
          resize="vertical"
          value={entry.dos}
          placeholder={t("quick-log-dos-hint")}
          onChange={(_, { value }) => change({ dos: value })}
        />
      </FormField>
      <FormField name="donts" label={t("quick-log-donts")} {...side}>
        <Textarea
          size="small"
          className={styles.words}
          resize="vertical"
          value={entry.donts}
          onChange={(_, { value }) => change({ donts: value })}
        />
      </FormField>
      <FormField name="blocker" label={t("quick-log-blocker")} {...side}>
        <Input
          size="small"
          value={entry.blocker}
          placeholder={t("quick-log-blocker-hint")}
          onChange={(_, { value }) => change({ blocker: value })}
        />
      </FormField>
      <FormField name="next_step" label={t("quick-log-next-step")} {...side}>
        <Input
          size="small"
          value={entry.next_step}
          onChange={(_, { value }) => change({ next_step: value })}
        />
      </FormField>
    </div>
  );
}

const DRIVERS: readonly Driver[] = ["consultant", "both", "superuser"];
const COMFORTS = ["1", "2", "3", "4", "5"] as const;
const MINUTES = ["30", "60", "90", "120"] as const;

function PairingField({ log, ...field }: { log: QuickLogState }) {
  const t = useText();
  const named = (choice: NonNullable<QuickLogState["chosen"]>): Picked => ({
    id: choice.id,
    name: t("pairing-names", { superuser: choice.superuser.name, consultant: choice.consultant.name }),
    detail: choice.processes.map(({ name }) => name).join(", "),
  });
  const { chosen } = log;
  return (
    <ListPicker
      {...field}
      choices={(log.guess.data?.pairings ?? []).map(named)}
      value={chosen ? [named(chosen)] : []}
      onChange={([picked]) => (picked ? log.changePairing(picked.id) : undefined)}
    />
  );
}

type When = "today" | "yesterday" | "other";

function WhenField({ log, entry }: Part) {
  const styles = useStyles();
  const t = useText();
  const { today } = useFrame();
  const [other, setOther] = useState(false);
  const yesterday = today ? addDays(today, -1) : "";
  const fits: When = entry.on === today ? "today" : entry.on === yesterday ? "yesterday" : "other";
  const value = other ? "other" : fits;
  const choose = (when: When) => {
    setOther(when === "other");
    if (when !== "other") log.change({ on: when === "today" ? today : yesterday });
  };
  return (
    <div className={styles.stack}>
      <SegmentedChoice<When>
        label={t("quick-log-when")}
        options={[
          { value: "today", label: t("quick-log-today") },
          { value: "yesterday", label: t("quick-log-yesterday") },
          { value: "other", label: t("quick-log-other") },
        ]}
        value={value}
        onChange={choose}
      />
      {value === "other" ? (
        <DateInput
          aria-label={t("quick-log-day")}
          value={entry.on}
          max={today}
          today={today}
          onChange={(on) => (on ? log.change({ on }) : undefined)}
        />
      ) : null}
    </div>
  );
}

function MinutesField({ log, entry }: Part) {
  const styles = useStyles();
  const t = useText();
  const [other, setOther] = useState(false);
  const preset = MINUTES.find((minutes) => Number(minutes) === entry.minutes);
  const value = other ? "other" : (preset ?? "other");
  return (
    <div className={styles.stack}>
      <SegmentedChoice
        label={t("quick-log-minutes")}
        options={[
          ...MINUTES.map((minutes) => ({ value: minutes, label: minutes })),
          { value: "other", label: t("quick-log-other") },
        ]}
        value={value}
        onChange={(chosen) => {
          setOther(chosen === "other");
          if (chosen !== "other") log.change({ minutes: Number(chosen) });
        }}
      />
      {value === "other" ? (
        <Input
          size="small"
          type="number"
          min={1}
          max={1440}
          step={5}
          aria-label={t("quick-log-minutes-label")}
          value={entry.minutes > 0 ? String(entry.minutes) : ""}
          onChange={(_, { value: typed }) => log.change({ minutes: Math.round(Number(typed)) || 0 })}
        />
      ) : null}
    </div>
  );
}

function ProcessesField({ log, entry, ...field }: Part) {
  const choices = (log.chosen?.processes ?? []).map((process) => ({ ...process, detail: "" }));
  return (
    <ListPicker
      {...field}
      multiple
      choices={choices}
      value={choices.filter(({ id }) => entry.processes.includes(id))}
      onChange={(picked) => log.change({ processes: picked.map(({ id }) => id) })}
    />
  );
}
