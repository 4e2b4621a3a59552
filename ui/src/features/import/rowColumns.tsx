/** The columns of a preview: the row, whom or what it is about, and what would happen to it. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { FieldChange, ImportError, ImportOutcome, ImportRow } from "../../api/types";
import { Pill } from "../../components/StatusBadge";
import type { Column } from "../../components/table/columns";
import { formatDate, formatNumber, say } from "../../messages/catalogue";
import { useText } from "../../messages/Text";
import { fieldName } from "../history/fieldName";
import { isMilestoneKind } from "../timeline/kinds";

const useStyles = makeStyles({
  field: { color: tokens.colorNeutralForeground3 },
  before: { textDecorationLine: "line-through", color: tokens.colorNeutralForeground3 },
});

type Word = ReturnType<typeof useText>;

/** A value as people read it: days and words of the program are stored otherwise than they are said. */
export function shownValue(t: Word, field: string, value: string): string {
  if (field === "kind" && isMilestoneKind(value)) return t(`milestone-kind-${value}`);
  if (field === "due_on" && /^\d{4}-\d{2}-\d{2}$/.test(value)) return formatDate(value);
  return value;
}

/** Fields before and after, in one line. */
export function Changes({ changes }: { changes: readonly FieldChange[] }) {
  const styles = useStyles();
  const t = useText();
  return (
    <>
      {changes.map(({ field, before, after }, index) => (
        <span key={field}>
          {index > 0 ? "; " : ""}
          <span className={styles.field}>{`${fieldName(field)}: `}</span>
          {before ? <span className={styles.before}>{shownValue(t, field, before)}</span> : null}
          {before ? " → " : ""}
          {shownValue(t, field, after) || "–"}
        </span>
      ))}
    </>
  );
}

function reason(row: ImportRow, errors: readonly ImportError[]): string {
  if (row.reason) return say(row.reason);
  return errors
    .filter((error) => error.row === row.row)
    .map(({ message }) => say(message))
    .join(" ");
}

export function rowColumns(
  t: Word,
  outcome: ImportOutcome,
  errors: readonly ImportError[],
  decisions: Readonly<Record<string, string>>,
): Column<ImportRow>[] {
  const columns: Column<ImportRow>[] = [
    {
      id: "row",
      header: t("importing-row"),
      value: ({ row }) => row,
      cell: ({ row }) => formatNumber(row),
      align: "end",
      muted: true,
      width: 62,
    },
    { id: "title", header: t("importing-name"), value: ({ title }) => title, width: 190 },
  ];
  if (outcome === "changed") {
    columns.push({
      id: "changes",
      header: t("importing-change"),
      value: ({ changes }) => changes.map(({ field }) => fieldName(field)).join(", "),
      cell: ({ changes }) => <Changes changes={changes} />,
    });
  } else if (outcome === "review" || outcome === "refused") {
    columns.push({
      id: "reason",
      header: t("importing-why"),
      value: (row) => reason(row, errors),
      cell: (row) => <span title={reason(row, errors)}>{reason(row, errors)}</span>,
    });
  } else {
    columns.push({ id: "detail", header: t("importing-detail"), value: ({ detail }) => detail, muted: true });
  }
  if (outcome === "review") {
    columns.push({
      id: "decide",
      header: t("importing-decision"),
      value: ({ candidates }) => candidates.length,
      cell: () => <Pill tone="warn">{t("importing-decide")}</Pill>,
      width: 100,
    });
  } else if (Object.keys(decisions).length > 0) {
    columns.push({
      id: "decided",
      header: t("importing-decision"),
      value: ({ row }) => (decisions[String(row)] ? 1 : 0),
      cell: ({ row }) => (decisions[String(row)] ? <Pill tone="accent">{t("importing-decided")}</Pill> : ""),
      width: 100,
    });
  }
  return columns;
}
