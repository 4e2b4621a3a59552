/** The rows that an import did not take over, each with the reason: what has to be corrected in the file. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { ImportPreview, ImportRow } from "../../api/types";
import { DataTable } from "../../components/table/DataTable";
import { TWO_LINES } from "../../components/table/TwoLines";
import { useText } from "../../messages/Text";
import { rowColumns } from "./rowColumns";

const useStyles = makeStyles({
  more: { margin: 0, padding: "6px 12px", fontSize: "12px", color: tokens.colorNeutralForeground3 },
});

/** The refused rows; of one that could not even be read as a row, only what is wrong with it tells. */
export function refusedRows({ rows, errors }: ImportPreview): ImportRow[] {
  const known = new Set(rows.map(({ row }) => row));
  const unread = new Set(errors.map(({ row }) => row).filter((row) => !known.has(row)));
  const unreadable = (row: number): ImportRow => ({
    row,
    title: "",
    detail: "",
    outcome: "refused",
    changes: [],
    candidates: [],
    reason: null,
  });
  return [...rows.filter(({ outcome }) => outcome === "refused"), ...[...unread].map(unreadable)].sort(
    (a, b) => a.row - b.row,
  );
}

export function LeftOut({ preview }: { preview: ImportPreview }) {
  const styles = useStyles();
  const t = useText();
  const { counts, errors } = preview;
  const rows = useMemo(
    () => [...refusedRows(preview), ...preview.rows.filter(({ outcome }) => outcome === "review")],
    [preview],
  );
  const columns = useMemo(
    () => rowColumns(t, { kind: "people", outcome: "refused", errors, decisions: {} }),
    [t, errors],
  );
  const all = counts.refused + counts.review;
  return (
    <>
      <DataTable
        label={t("importing-left-title")}
        rows={rows}
        columns={columns}
        rowId={({ row }) => String(row)}
        rowHeight={TWO_LINES}
        empty={null}
      />
      {rows.length < all ? (
        <p className={styles.more}>{t("importing-left-first", { count: rows.length, of: all })}</p>
      ) : null}
    </>
  );
}
