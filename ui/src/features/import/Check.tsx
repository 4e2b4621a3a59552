/** The second step: what the file was taken for, what an import would do, and everything that is wrong with it. */
import { Button, MessageBar, MessageBarBody, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { FileChoice, ImportArgs, ImportDone, ImportKind, ImportPreview } from "../../api/types";
import { EmptyState } from "../../components/EmptyState";
import { FormError } from "../../components/Form";
import { Page } from "../../components/Page";
import { ProgressPanel } from "../../components/ProgressPanel";
import { RowsSkeleton } from "../../components/Skeletons";
import { say } from "../../messages/catalogue";
import { Text, useText } from "../../messages/Text";
import { useChange, useCommand } from "../../platform/query";
import { Mapping } from "./Mapping";
import { Rows } from "./Rows";

const useStyles = makeStyles({
  columns: {
    display: "grid",
    gridTemplateColumns: "370px minmax(0, 1fr)",
    gap: "12px",
    flexGrow: 1,
    minHeight: 0,
  },
  notes: { display: "flex", flexDirection: "column", gap: "6px", flexShrink: 0, maxHeight: "132px", overflowY: "auto" },
  status: { fontSize: "12px", color: tokens.colorNeutralForeground3 },
});

interface CheckProps {
  kind: ImportKind;
  file: FileChoice;
  onAnother: () => void;
  onDone: (done: ImportDone) => void;
}

export function Check({ kind, file, onAnother, onDone }: CheckProps) {
  const styles = useStyles();
  const t = useText();
  const [mapping, setMapping] = useState<Record<string, string>>({});
  const [decisions, setDecisions] = useState<Record<string, string>>({});
  const [applied, setApplied] = useState(false);
  const args: ImportArgs = { kind, file: file.file, mapping, decisions };
  const preview = useCommand("import_preview", args, { keep: true, enabled: !applied });
  const apply = useChange("import_apply", { ownErrors: true, quiet: true, onDone });
  const run = async () => {
    // The answer to the preview is of no more use once the rows are written.
    setApplied(true);
    if (!(await apply.run(args))) setApplied(false);
  };
  const decide = (row: number, who: string | null) =>
    setDecisions((now) => {
      const { [String(row)]: _forgotten, ...others } = now;
      return who === null ? others : { ...others, [String(row)]: who };
    });
  const { data } = preview;
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
          <Button size="small" onClick={onAnother} disabled={apply.pending}>
            <Text id="importing-choose-another" />
          </Button>
          <Button
            size="small"
            appearance="primary"
            disabled={!current || writes === 0 || apply.pending}
            onClick={() => void run()}
          >
            <Text id={writes === 0 ? "importing-nothing" : "importing-run"} args={{ count: writes }} />
          </Button>
        </>
      }
    >
      <FormError error={apply.error} />
      {apply.pending ? (
        <ProgressPanel doing={t("importing-running", { count: writes })} share={null} />
      ) : null}
      {preview.error ? (
        <EmptyState
          title={t("importing-refused-title")}
          body={say(preview.error.says)}
          action={
            <Button appearance="primary" onClick={onAnother}>
              <Text id="importing-choose-another" />
            </Button>
          }
        />
      ) : data ? (
        <>
          <Notes preview={data} />
          <div className={styles.columns}>
            <Mapping
              preview={data}
              mapping={mapping}
              onMap={(field, column) => setMapping((now) => ({ ...now, [field]: column }))}
            />
            <Rows preview={data} decisions={decisions} onDecide={decide} />
          </div>
        </>
      ) : (
        <RowsSkeleton />
      )}
    </Page>
  );
}

/** What a person should know about the file before importing it. */
function Notes({ preview }: { preview: ImportPreview }) {
  const styles = useStyles();
  const t = useText();
  const { notes, counts } = preview;
  if (notes.length === 0 && counts.review === 0) return null;
  return (
    <div className={styles.notes}>
      {counts.review > 0 ? (
        <MessageBar intent="warning">
          <MessageBarBody>{t("importing-review-left", { count: counts.review })}</MessageBarBody>
        </MessageBar>
      ) : null}
      {notes.map((note) => (
        <MessageBar key={say(note)} intent="info">
          <MessageBarBody>{say(note)}</MessageBarBody>
        </MessageBar>
      ))}
    </div>
  );
}
