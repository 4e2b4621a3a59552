/** What the last two weeks changed: areas that moved by five points or more, obstacles that came and went. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { LogRow, RiskOverview } from "../../api/types";
import { EmptyState } from "../../components/EmptyState";
import { useText } from "../../messages/Text";
import { statusVar } from "../../theme/status";
import { OBSTACLE, moved, movement } from "./look";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  line: {
    display: "grid",
    gridTemplateColumns: "18px minmax(0, 1fr)",
    gap: "4px",
    width: "100%",
    padding: "6px 10px",
    border: "none",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    fontSize: "13px",
    lineHeight: "17px",
    textAlign: "start",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  quiet: { fontSize: "12px", lineHeight: "16px", color: tokens.colorNeutralForeground3 },
  bad: { color: statusVar("statusBadText") },
  good: { color: statusVar("statusGoodText") },
});

interface ChangesProps {
  overview: RiskOverview;
  onOpen: (area: string) => void;
}

export function Changes({ overview, onOpen }: ChangesProps) {
  const styles = useStyles();
  const t = useText();
  const rows = moved(overview);
  const { new_obstacles: came, closed_obstacles: went } = overview;
  if (rows.length + came.length + went.length === 0) {
    return <EmptyState title={t("risk-no-changes-title")} body={t("risk-no-changes-body")} />;
  }
  const obstacle = (row: LogRow, gone: boolean) => (
    <Line
      key={`${gone ? "-" : "+"}${row.id}`}
      sign={gone ? "✓" : OBSTACLE}
      tone={gone ? "good" : "bad"}
      title={row.title}
      detail={t(gone ? "risk-obstacle-gone" : "risk-obstacle-new", {
        process: row.process?.name ?? "",
        group: row.group?.name ?? "",
      })}
      onOpen={() => (row.risk_area ? onOpen(row.risk_area) : undefined)}
    />
  );
  return (
    <ul className={styles.list}>
      {came.map((row) => obstacle(row, false))}
      {rows.map((row) => (
        <Line
          key={row.id}
          sign={row.shift === "worsened" ? "↓" : "↑"}
          tone={row.shift === "worsened" ? "bad" : "good"}
          title={`${row.process.name} · ${row.group.name}`}
          detail={movement(row, t)}
          onOpen={() => onOpen(row.id)}
        />
      ))}
      {went.map((row) => obstacle(row, true))}
    </ul>
  );
}

interface LineProps {
  sign: string;
  tone: "good" | "bad";
  title: string;
  detail: string;
  onOpen: () => void;
}

function Line({ sign, tone, title, detail, onOpen }: LineProps) {
  const styles = useStyles();
  return (
    <li>
      <button type="button" className={styles.line} onClick={onOpen}>
        <span aria-hidden className={mergeClasses(tone === "bad" ? styles.bad : styles.good)}>
          {sign}
        </span>
        <span>
          <span dir="auto">{title}</span>
          <div className={styles.quiet}>{detail}</div>
        </span>
      </button>
    </li>
  );
}
