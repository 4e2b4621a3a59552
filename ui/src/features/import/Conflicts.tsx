/** What contradicts itself in a file, by kind: the rows with their titles, and what was made of them. Nothing of it is lost. */
import { ToggleButton, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { ConflictRow, ImportConflict } from "../../api/types";
import type { Column } from "../../components/table/columns";
import { DataTable } from "../../components/table/DataTable";
import { TWO_LINES } from "../../components/table/TwoLines";
import { formatNumber, say } from "../../messages/catalogue";
import { useText } from "../../messages/Text";

const useStyles = makeStyles({
  kinds: { display: "flex", flexWrap: "wrap", gap: "6px", padding: "8px 12px 0", flexShrink: 0 },
  means: {
    margin: 0,
    padding: "8px 12px",
    flexShrink: 0,
    fontSize: "13px",
    color: tokens.colorNeutralForeground2,
  },
  lines: { display: "block", lineHeight: "17px" },
  line: { display: "block", overflow: "hidden", textOverflow: "ellipsis" },
  says: { fontSize: "12px", color: tokens.colorNeutralForeground3 },
});

/** Contradictions of one kind. */
interface Kind {
  kind: string;
  conflicts: ImportConflict[];
}

/** The kinds, that with the most contradictions first. */
function kindsOf(conflicts: readonly ImportConflict[]): Kind[] {
  const kinds = new Map<string, ImportConflict[]>();
  for (const conflict of conflicts) {
    const known = kinds.get(conflict.what.id);
    if (known) known.push(conflict);
    else kinds.set(conflict.what.id, [conflict]);
  }
  return [...kinds]
    .map(([kind, found]) => ({ kind, conflicts: found }))
    .sort((a, b) => b.conflicts.length - a.conflicts.length);
}

export function Conflicts({ conflicts }: { conflicts: readonly ImportConflict[] }) {
  const styles = useStyles();
  const t = useText();
  const kinds = useMemo(() => kindsOf(conflicts), [conflicts]);
  const [chosen, setChosen] = useState<string | null>(null);
  const shown = kinds.find(({ kind }) => kind === chosen) ?? kinds[0];
  if (!shown) return null;
  return (
    <>
      <div className={styles.kinds} role="group" aria-label={t("importing-conflict-kinds")}>
        {kinds.map(({ kind, conflicts: of }) => (
          <ToggleButton
            key={kind}
            size="small"
            shape="circular"
            checked={kind === shown.kind}
            onClick={() => setChosen(kind)}
          >
            {t("importing-conflict-kind-count", {
              kind: t("importing-conflict-kind", { kind }),
              count: of.length,
            })}
          </ToggleButton>
        ))}
      </div>
      <p className={styles.means}>{t("importing-conflict-means", { kind: shown.kind })}</p>
      <OfKind key={shown.kind} {...shown} />
    </>
  );
}

/** A row that is concerned; the first of a contradiction carries what is said of them all. */
interface Line extends ConflictRow {
  key: string;
  says: string;
}

function OfKind({ kind, conflicts }: Kind) {
  const styles = useStyles();
  const t = useText();
  const lines = useMemo<Line[]>(
    () =>
      conflicts.flatMap(({ rows, what }, index) =>
        rows.map((row, at) => ({ ...row, key: `${index}/${row.row}`, says: at === 0 ? say(what) : "" })),
      ),
    [conflicts],
  );
  const columns = useMemo<Column<Line>[]>(
    () => [
      {
        id: "row",
        header: t("importing-row"),
        value: ({ row }) => row,
        cell: ({ row }) => formatNumber(row),
        align: "end",
        muted: true,
        width: 62,
        sortable: false,
      },
      {
        id: "title",
        header: t("importing-conflict"),
        value: ({ title, says }) => `${title} ${says}`,
        cell: ({ title, says }) => (
          <span className={styles.lines} title={`${title}\n${says}`.trim()}>
            <span className={styles.line} dir="auto">
              {title || "–"}
            </span>
            {says ? <span className={mergeClasses(styles.line, styles.says)}>{says}</span> : null}
          </span>
        ),
        // Rows that contradict each other stay beside each other.
        sortable: false,
      },
      {
        id: "detail",
        header: t("importing-detail"),
        value: ({ detail }) => detail,
        cell: ({ detail }) => <span title={detail}>{detail || "–"}</span>,
        muted: true,
        width: 130,
        sortable: false,
      },
    ],
    [t, styles],
  );
  return (
    <DataTable
      label={t("importing-conflict-kind", { kind })}
      rows={lines}
      columns={columns}
      rowId={({ key }) => key}
      rowHeight={TWO_LINES}
      empty={null}
    />
  );
}
