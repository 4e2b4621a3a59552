/** One change: when, who, what; opened, its rows with their fields before and after. */
import { Button, Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowUndoRegular } from "@fluentui/react-icons/svg/arrow-undo";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { useId, useState } from "react";
import type { HistoryEntry, HistoryRow } from "../../api/types";
import { FormError } from "../../components/Form";
import { Pill } from "../../components/StatusBadge";
import { formatDate, say } from "../../messages/catalogue";
import { Text, useText } from "../../messages/Text";
import { useChange } from "../../platform/query";
import { href } from "../../router/router";
import type { Tone } from "../../theme/status";
import { formatTimeAt } from "../sessions/times";
import { fieldName, rowKind } from "./fieldName";

const useStyles = makeStyles({
  entry: { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  line: { display: "flex", alignItems: "center", gap: "8px", minHeight: "32px", paddingInlineEnd: "12px" },
  open: {
    display: "grid",
    gridTemplateColumns: "16px 64px minmax(0, 1fr)",
    alignItems: "center",
    gap: "8px",
    flexGrow: 1,
    minWidth: 0,
    minHeight: "32px",
    padding: "4px 0 4px 12px",
    border: "none",
    background: "none",
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: "13px",
    textAlign: "start",
    cursor: "pointer",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  chevron: { display: "flex", color: tokens.colorNeutralForeground3 },
  time: { whiteSpace: "nowrap", color: tokens.colorNeutralForeground3, fontVariantNumeric: "tabular-nums" },
  label: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  undone: { textDecorationLine: "line-through", color: tokens.colorNeutralForeground3 },
  quiet: { fontSize: "12px", color: tokens.colorNeutralForeground3, whiteSpace: "nowrap" },
  by: { width: "150px", overflow: "hidden", textOverflow: "ellipsis" },
  details: {
    display: "flex",
    flexDirection: "column",
    gap: "10px",
    padding: "4px 12px 12px 108px",
    fontSize: "13px",
  },
  title: { display: "flex", alignItems: "center", gap: "8px", flexWrap: "wrap" },
  fields: {
    borderCollapse: "collapse",
    marginTop: "2px",
    "& th, & td": { textAlign: "start", fontWeight: 400, padding: "1px 16px 1px 0", verticalAlign: "top" },
    "& th": { color: tokens.colorNeutralForeground3, minWidth: "130px" },
    "& td": { overflowWrap: "anywhere" },
  },
  before: { color: tokens.colorNeutralForeground3, textDecorationLine: "line-through" },
  error: { padding: "0 12px 8px 108px" },
  undo: { width: "86px", display: "flex", justifyContent: "flex-end" },
});

function timeOf(at: string): string {
  const instant = new Date(at);
  if (Number.isNaN(instant.getTime())) return "";
  return formatTimeAt(instant);
}

/** Values that are days are shown as days. */
function worded(value: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDate(value) : value;
}

interface EntryProps {
  entry: HistoryEntry;
  /** The row whose history is shown; empty for all. */
  row: string;
}

export function Entry({ entry, row }: EntryProps) {
  const styles = useStyles();
  const t = useText();
  const id = useId();
  const [open, setOpen] = useState(false);
  const undo = useChange("history_undo", { ownErrors: true });
  const words = say(entry.label);
  return (
    <li className={styles.entry}>
      <div className={styles.line}>
        <button
          type="button"
          className={styles.open}
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          onClick={() => setOpen(!open)}
        >
          <span className={styles.chevron} aria-hidden>
            {open ? <ChevronDownRegular /> : <ChevronRightRegular />}
          </span>
          <span className={styles.time}>{timeOf(entry.at)}</span>
          <span className={mergeClasses(styles.label, entry.undone && styles.undone)} title={words}>
            {words}
          </span>
        </button>
        {entry.undone ? <Pill tone="neutral">{t("history-undone")}</Pill> : null}
        {entry.is_undo ? <Pill tone="accent">{t("history-is-undo")}</Pill> : null}
        <span className={styles.quiet}>{t("history-rows", { count: entry.rows })}</span>
        <span className={mergeClasses(styles.quiet, styles.by)} title={entry.by}>
          {entry.by || t("history-nobody")}
        </span>
        <span className={styles.undo}>
          {entry.undoable ? (
            <Button
              size="small"
              appearance="subtle"
              icon={<ArrowUndoRegular />}
              aria-label={t("history-undo-this", { change: words })}
              disabled={undo.pending}
              onClick={() => void undo.run({ change: entry.change })}
            >
              <Text id="window-undo" />
            </Button>
          ) : null}
        </span>
      </div>
      {undo.error ? (
        <div className={styles.error}>
          <FormError error={undo.error} />
        </div>
      ) : null}
      {open ? <Details id={id} entry={entry} row={row} /> : null}
    </li>
  );
}

const tones: Record<string, Tone> = { made: "good", hidden: "warn", purged: "bad" };

function Details({ id, entry, row }: EntryProps & { id: string }) {
  const styles = useStyles();
  const t = useText();
  const more = entry.rows - entry.details.length;
  return (
    <div id={id} className={styles.details}>
      {entry.details.map((detail, index) => (
        <Row key={`${detail.row}/${index}`} detail={detail} linked={detail.row !== row} />
      ))}
      {more > 0 ? <span className={styles.quiet}>{t("history-more-rows", { count: more })}</span> : null}
    </div>
  );
}

function Row({ detail, linked }: { detail: HistoryRow; linked: boolean }) {
  const styles = useStyles();
  const t = useText();
  return (
    <div>
      <div className={styles.title}>
        <span className={styles.quiet}>{rowKind(detail.table)}</span>
        {linked && detail.title ? (
          <Link href={href("/history", { row: detail.row })}>{detail.title}</Link>
        ) : (
          <span>{detail.title}</span>
        )}
        <Pill tone={tones[detail.action] ?? "neutral"}>{t(`history-action-${detail.action}`)}</Pill>
      </div>
      {detail.fields.length > 0 ? (
        <table className={styles.fields}>
          <tbody>
            {detail.fields.map(({ field, before, after }) => (
              <tr key={field}>
                <th scope="row">{fieldName(field)}</th>
                <td>
                  {before ? (
                    <>
                      <span className={styles.before}>{worded(before)}</span>
                      {" → "}
                    </>
                  ) : null}
                  {after ? worded(after) : t("history-empty")}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </div>
  );
}
