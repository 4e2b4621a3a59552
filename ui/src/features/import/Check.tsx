/** The second step: what the file was taken for, what an import would do, and everything that is wrong with it. */
import {
  Button,
  MessageBar,
  MessageBarBody,
  makeStyles,
  mergeClasses,
  tokens,
} from "@fluentui/react-components";
import { InfoRegular } from "@fluentui/react-icons/svg/info";
import { WarningRegular } from "@fluentui/react-icons/svg/warning";
import { useState } from "react";
import type { FileChoice, ImportArgs, ImportDone, ImportPreview } from "../../api/types";
import { EmptyState } from "../../components/EmptyState";
import { FormError } from "../../components/Form";
import { Page } from "../../components/Page";
import { ProgressPanel } from "../../components/ProgressPanel";
import { RowsSkeleton } from "../../components/Skeletons";
import { useDelayed } from "../../components/useDelayed";
import { say } from "../../messages/catalogue";
import { Text, useText } from "../../messages/Text";
import type { AppError } from "../../platform/call";
import { useJob, wasStopped } from "../../platform/jobs";
import { useChange, useCommand } from "../../platform/query";
import { statusVar } from "../../theme/status";
import { Mapping } from "./Mapping";
import type { About } from "./places";
import { Rows } from "./Rows";

/** Milliseconds before it is said that a file is being checked. */
const PATIENCE = 300;

const useStyles = makeStyles({
  columns: {
    display: "grid",
    gridTemplateColumns: "370px minmax(0, 1fr)",
    gap: "12px",
    flexGrow: 1,
    minHeight: 0,
  },
  notes: {
    listStyleType: "none",
    margin: 0,
    padding: "6px 12px",
    flexShrink: 0,
    maxHeight: "112px",
    overflowY: "auto",
    fontSize: "13px",
    lineHeight: "22px",
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: "6px",
  },
  note: { display: "flex", alignItems: "start", gap: "8px" },
  sign: { display: "inline-flex", flexShrink: 0, height: "22px", alignItems: "center", fontSize: "16px" },
  warns: { color: statusVar("statusWarnText") },
  informs: { color: statusVar("statusAccentText") },
  status: { fontSize: "12px", color: tokens.colorNeutralForeground3 },
});

interface CheckProps {
  about: About;
  file: FileChoice;
  onAnother: () => void;
  /** What was imported, and what the preview said of the file. */
  onDone: (done: ImportDone, preview: ImportPreview) => void;
}

export function Check({ about, file, onAnother, onDone }: CheckProps) {
  const { kind } = about;
  const styles = useStyles();
  const t = useText();
  const [mapping, setMapping] = useState<Record<string, string>>({});
  const [decisions, setDecisions] = useState<Record<string, string>>({});
  const [applied, setApplied] = useState(false);
  const base = { ...about, file: file.file };
  const args: ImportArgs = { ...base, mapping, decisions };
  const checking = useJob();
  const saving = useJob();
  const preview = useCommand("import_preview", args, {
    keep: true,
    enabled: !applied,
    begin: checking.begin,
  });
  // When a correction is refused, the file as first recognised stays in view, so that the correction can be corrected.
  const corrected = Object.keys(mapping).length > 0 || Object.keys(decisions).length > 0;
  const first = useCommand(
    "import_preview",
    { ...base, mapping: {}, decisions: {} },
    { enabled: !applied && corrected },
  );
  const data = preview.data ?? first.data;
  const apply = useChange("import_apply", {
    ownErrors: true,
    quiet: true,
    onDone: (done) => (data ? onDone(done, data) : undefined),
  });
  const run = async () => {
    // The answer to the preview is of no more use once the rows are written.
    setApplied(true);
    const job = await saving.begin();
    if (!(await apply.run(job === undefined ? args : { ...args, job }))) setApplied(false);
  };
  const decide = (row: number, who: string | null) =>
    setDecisions((now) => {
      const others = Object.entries(now).filter(([other]) => other !== String(row));
      return Object.fromEntries(who === null ? others : [...others, [String(row), who]]);
    });
  const map = (field: string, column: string) => {
    // Another worksheet has other columns and rows: what was chosen for the first one means nothing there.
    if (field === "worksheet") setDecisions({});
    setMapping((now) => (field === "worksheet" ? { worksheet: column } : { ...now, [field]: column }));
  };
  // A small file is checked before anybody could read what is being done.
  const checkedFor = useDelayed(preview.isFetching, PATIENCE);
  const current = data !== undefined && !preview.isPlaceholderData && !preview.error;
  const writes = data ? data.counts.new + data.counts.changed : 0;
  return (
    <Page
      name="import-check"
      title={t(`importing-title-${kind}`)}
      subtitle={data ? t("importing-recognised", { file: data.name, shape: say(data.shape) }) : file.name}
      ready={data !== undefined || preview.error !== null}
      fill
      actions={
        <>
          <span className={styles.status} role="status">
            {data && !current && !preview.error ? t("importing-checking") : null}
          </span>
          <Button size="small" onClick={onAnother} disabled={applied}>
            <Text id="importing-choose-another" />
          </Button>
          <Button
            size="small"
            appearance="primary"
            disabled={!current || writes === 0 || applied}
            onClick={() => void run()}
          >
            <Text id={writes === 0 ? "importing-nothing" : "importing-run"} args={{ count: writes }} />
          </Button>
        </>
      }
    >
      {wasStopped(apply.error) && !applied ? (
        <MessageBar intent="info" role="status">
          <MessageBarBody>{t("importing-stopped")}</MessageBarBody>
        </MessageBar>
      ) : (
        <FormError error={applied ? null : (apply.error ?? (data ? preview.error : null))} />
      )}
      {applied ? (
        <ProgressPanel
          doing={t("importing-running", { count: writes })}
          share={saving.share}
          cancelling={saving.cancelling}
          {...(saving.running ? { onCancel: saving.cancel } : {})}
        />
      ) : checkedFor && preview.isFetching ? (
        <ProgressPanel
          doing={t("importing-checking-file", { file: file.name })}
          share={checking.share}
          cancelling={checking.cancelling}
          {...(checking.running ? { onCancel: checking.cancel } : {})}
        />
      ) : null}
      {data ? (
        <>
          <Notes preview={data} />
          <div className={styles.columns}>
            <Mapping kind={kind} preview={data} mapping={mapping} onMap={map} />
            <Rows kind={kind} preview={data} decisions={decisions} onDecide={decide} />
          </div>
        </>
      ) : preview.error ? (
        <Unchecked error={preview.error} onAgain={() => void preview.refetch()} onAnother={onAnother} />
      ) : (
        <RowsSkeleton />
      )}
    </Page>
  );
}

interface UncheckedProps {
  error: AppError;
  onAgain: () => void;
  onAnother: () => void;
}

/** Nothing to show of the file: it was refused, or the check was stopped. */
function Unchecked({ error, onAgain, onAnother }: UncheckedProps) {
  const t = useText();
  const stopped = wasStopped(error);
  return (
    <EmptyState
      title={t(stopped ? "importing-check-stopped" : "importing-refused-title")}
      body={stopped ? t("importing-stopped") : say(error.says)}
      action={
        <>
          {stopped ? (
            <Button appearance="primary" onClick={onAgain}>
              <Text id="importing-check-again" />
            </Button>
          ) : null}
          <Button appearance={stopped ? "secondary" : "primary"} onClick={onAnother}>
            <Text id="importing-choose-another" />
          </Button>
        </>
      }
    />
  );
}

/** What a person should know about the file before importing it. */
function Notes({ preview }: { preview: ImportPreview }) {
  const styles = useStyles();
  const t = useText();
  const { notes, counts } = preview;
  // What an import would break in the plan must not look like a remark.
  const lines = notes.map((note) => ({ warns: note.id === "timeline-breaks", words: say(note) }));
  if (counts.review > 0) {
    lines.unshift({ warns: true, words: t("importing-review-left", { count: counts.review }) });
  }
  if (lines.length === 0) return null;
  return (
    <ul className={styles.notes} aria-label={t("importing-notes")}>
      {lines.map(({ warns, words }, index) => (
        <li key={index} className={styles.note}>
          <span className={mergeClasses(styles.sign, warns ? styles.warns : styles.informs)} aria-hidden>
            {warns ? <WarningRegular /> : <InfoRegular />}
          </span>
          {words}
        </li>
      ))}
    </ul>
  );
}
