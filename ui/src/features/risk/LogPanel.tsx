/** One entry of the log: what it is, how much it weighs, who sees to it by when, how it ended. */
import { Button, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { LogKind, LogRow } from "../../api/types";
import { EvidencePanel } from "../../components/EvidencePanel";
import { errorsBeside, Form, FormActions, FormError } from "../../components/Form";
import { Kbd } from "../../components/Kbd";
import { Pill } from "../../components/StatusBadge";
import { useFrame } from "../../frame/useFrame";
import { formatDate } from "../../messages/catalogue";
import { Text, useText } from "../../messages/Text";
import { useChange } from "../../platform/query";
import { dueTone } from "../actions/look";
import { Warned } from "../actions/Warned";
import { entryOf, newEntry, saveOf, type About } from "./logDraft";
import { LogFields } from "./LogFields";

const useStyles = makeStyles({
  head: { display: "flex", gap: "8px", alignItems: "center", flexWrap: "wrap" },
  room: { flexGrow: 1 },
  words: { fontSize: "13px" },
});

interface LogPanelProps {
  /** Absent for a new one. */
  row?: LogRow;
  /** Kind of a new one. */
  kind?: LogKind;
  about?: About;
  onFinish?: () => void;
  onClose: () => void;
}

export function LogPanel({ row, kind = "risk", about, onFinish, onClose }: LogPanelProps) {
  const t = useText();
  const { programme } = useFrame();
  const [draft, setDraft] = useState(() =>
    row ? entryOf(row) : newEntry(kind, about, programme?.me ?? null),
  );
  const save = useChange("log_save", { ownErrors: true, onDone: onClose });
  const title = row
    ? row.title
    : about
      ? t("risk-add-obstacle-to", { process: about.process.name, group: about.group.name })
      : t(`log-add-${draft.kind}`);
  return (
    <EvidencePanel title={title} explains={t(`log-explains-${draft.kind}`)} onClose={onClose}>
      {row ? <Standing row={row} onFinish={onFinish} onClose={onClose} /> : null}
      <Form
        label={title}
        takesFocus={!row}
        onSubmit={() => (save.pending ? undefined : void save.run(saveOf(draft)))}
      >
        <FormError error={save.error} also={["risk_area"]} />
        <LogFields
          draft={draft}
          errors={errorsBeside(save.error)}
          onChange={(part) => setDraft((now) => ({ ...now, ...part }))}
        />
        <FormActions>
          <Button onClick={onClose}>
            <Text id="window-cancel" />
          </Button>
          <Button type="submit" appearance="primary" disabledFocusable={save.pending}>
            <Text id={row ? "window-save" : "log-write"} />
            <Kbd keys="Ctrl+Enter" />
          </Button>
        </FormActions>
      </Form>
    </EvidencePanel>
  );
}

interface StandingProps {
  row: LogRow;
  onFinish?: (() => void) | undefined;
  onClose: () => void;
}

function Standing({ row, onFinish, onClose }: StandingProps) {
  const styles = useStyles();
  const t = useText();
  const close = useChange("log_close");
  const remove = useChange("log_delete", { onDone: onClose });
  const closed = row.closed_on !== null;
  return (
    <>
      <div className={styles.head}>
        <Pill tone={dueTone[row.state]}>
          {row.closed_on
            ? t("log-was-closed", { date: formatDate(row.closed_on) })
            : t(`due-state-${row.state}`)}
        </Pill>
        <span className={styles.room} />
        {closed ? (
          <Button size="small" onClick={() => void close.run({ id: row.id, on: null, outcome: row.outcome })}>
            <Text id="actions-reopen" />
          </Button>
        ) : (
          <Button size="small" appearance="primary" onClick={onFinish}>
            <Text id="log-close" />
          </Button>
        )}
        <Button size="small" appearance="subtle" onClick={() => void remove.run({ id: row.id })}>
          <Text id="actions-delete" />
        </Button>
      </div>
      {row.warnings.length > 0 ? <Warned messages={row.warnings} whole /> : null}
      {row.outcome ? (
        <div className={styles.words}>{t("actions-came-of-it", { outcome: row.outcome })}</div>
      ) : null}
      <div className={styles.words}>
        {row.reported_on
          ? t(row.to_report ? "log-reported-changed" : "log-reported", { date: formatDate(row.reported_on) })
          : t("log-unreported")}
      </div>
    </>
  );
}
