/**
 * A chart drawn by the program, shown as an image (so nothing inside it can run), with its table. It brings its ground and the
 * colours of the theme with it: ask for it with `useDrawn`.
 */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { Text } from "../messages/Text";

const useStyles = makeStyles({
  chart: { display: "flex", flexDirection: "column", gap: "6px", minWidth: 0, margin: 0 },
  image: { width: "100%", height: "auto", borderRadius: "4px" },
  toggle: { alignSelf: "flex-end" },
  scroll: { overflowX: "auto", maxHeight: "320px" },
  table: { borderCollapse: "collapse", fontSize: "12px", width: "100%" },
  cell: { padding: "3px 8px", textAlign: "start", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
});

export interface ChartTable {
  columns: string[];
  rows: string[][];
}

export interface SvgChartProps {
  svg: string;
  /** What the chart says, in a sentence. */
  alt: string;
  table: ChartTable;
}

export function SvgChart({ svg, alt, table }: SvgChartProps) {
  const styles = useStyles();
  const [asTable, setAsTable] = useState(false);
  return (
    <figure className={styles.chart}>
      {asTable ? (
        // A table that is wider than its card scrolls; the keyboard must reach it.
        // eslint-disable-next-line jsx-a11y-x/no-noninteractive-tabindex
        <div className={styles.scroll} tabIndex={0} role="region" aria-label={alt}>
          <table className={styles.table} aria-label={alt}>
            <thead>
              <tr>
                {table.columns.map((column) => (
                  <th key={column} scope="col" className={styles.cell}>
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {table.rows.map((row, index) => (
                <tr key={index}>
                  {row.map((cell, position) => (
                    <td key={position} className={styles.cell}>
                      {cell}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : (
        <img
          className={styles.image}
          src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`}
          alt={alt}
        />
      )}
      <Button
        size="small"
        appearance="subtle"
        className={styles.toggle}
        aria-pressed={asTable}
        onClick={() => setAsTable(!asTable)}
      >
        <Text id={asTable ? "chart-as-chart" : "chart-as-table"} />
      </Button>
    </figure>
  );
}
