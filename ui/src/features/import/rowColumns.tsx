/** The columns of a preview: the row, whom or what it is about, and what would happen to it. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { FieldChange, ImportError, ImportKind, ImportOutcome, ImportRow } from "../../api/types";
import { Pill } from "../../components/StatusBadge";
import type { Column } from "../../components/table/columns";
import { TwoLines } from "../../components/table/TwoLines";
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

/** Why a row is refused or waits for a decision. */
export function reason(row: ImportRow, errors: readonly ImportError[]): string {
  if (row.reason) return say(row.reason);
  return errors
    .filter((error) => error.row === row.row)
    .map(({ message }) => say(message))
    .join(" ");
}

/** Which rows the columns are for. */
interface ColumnsFor {
  kind: ImportKind;
  outcome: ImportOutcome;
  errors: readonly ImportError[];
  decisions: Readonly<Record<string, string>>;
}

/** Rows of these outcomes have a sentence, which takes two lines. */
export const hasReason = (outcome: ImportOutcome) => outcome === "review" || outcome === "refused";

/** The room of the name and of what stands beside it: titles of processes are long and their numbers short; people's names not. */
const roomOf = (kind: ImportKind): { title?: number; detail?: number } =>
  kind === "processes" ? { detail: 130 } : kind === "people" || kind === "attendance" ? { title: 220 } : {};

export function rowColumns(t: Word, { kind, outcome, errors, decisions }: ColumnsFor): Column<ImportRow>[] {
  const room = roomOf(kind);
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
    {
      id: "title",
      header: t("importing-name"),
      value: ({ title }) => title,
      cell: ({ title }) => (
        <span title={title} dir="auto">
          {title || "–"}
        </span>
      ),
      ...(room.title ? { width: room.title } : {}),
    },
  ];
  if (outcome === "changed") {
    columns.push({
      id: "changes",
      header: t("importing-change"),
      value: ({ changes }) => changes.map(({ field }) => fieldName(field)).join(", "),
      cell: ({ changes }) => <Changes changes={changes} />,
    });
  } else if (hasReason(outcome)) {
    columns.push({
      id: "reason",
      header: t("importing-why"),
      value: (row) => reason(row, errors),
      cell: (row) => <TwoLines>{reason(row, errors)}</TwoLines>,
    });
  } else {
    columns.push({
      id: "detail",
      header: t("importing-detail"),
      value: ({ detail }) => detail,
      cell: ({ detail }) => <span title={detail}>{detail || "–"}</span>,
      muted: true,
      ...(room.detail ? { width: room.detail } : {}),
    });
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
