/** The actions that a figure of the board counts; each opens. */
import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { ActionRow } from "../../api/types";
import { EmptyState } from "../../components/EmptyState";
import { EvidencePanel } from "../../components/EvidencePanel";
import { Pill } from "../../components/StatusBadge";
import { formatDate, formatNumber } from "../../messages/catalogue";
import { useText } from "../../messages/Text";
import { countedBy, dueTone, type BoardFigure, whomOf } from "./look";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  row: { padding: "6px 0", borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, fontSize: "13px" },
  line: { display: "flex", gap: "8px", alignItems: "center" },
  title: { flexGrow: 1, font: "inherit" },
  quiet: { fontSize: "12px", lineHeight: "16px", color: tokens.colorNeutralForeground3 },
});

interface FigurePanelProps {
  figure: BoardFigure;
  rows: readonly ActionRow[];
  onOpen: (id: string) => void;
  onClose: () => void;
}

export function FigurePanel({ figure, rows, onOpen, onClose }: FigurePanelProps) {
  const styles = useStyles();
  const t = useText();
  const counted = rows.filter(countedBy[figure]);
  return (
    <EvidencePanel
      title={t(`actions-figure-${figure}-title`, { count: counted.length })}
      explains={t(`actions-figure-${figure}-explains`)}
      onClose={onClose}
    >
      {counted.length === 0 ? (
        <EmptyState title={t("actions-figure-none")} body={t("actions-figure-none-body")} />
      ) : null}
      <ul className={styles.list}>
        {counted.map((row) => (
          <li key={row.id} className={styles.row}>
            <div className={styles.line}>
              <Link as="button" className={styles.title} onClick={() => onOpen(row.id)}>
                {row.title}
              </Link>
              <Pill tone={dueTone[row.state]}>
                {figure === "interest"
                  ? t("actions-interest-of", {
                      interested: formatNumber(row.interested ?? 0),
                      reached: formatNumber(row.reached ?? 0),
                    })
                  : dayOf(row, t)}
              </Pill>
            </div>
            <div className={styles.quiet} dir="auto">
              {[t(`actions-kind-${row.kind}`), whomOf(row), row.owner?.name ?? t("actions-nobody")]
                .filter(Boolean)
                .join(" · ")}
            </div>
          </li>
        ))}
      </ul>
    </EvidencePanel>
  );
}

function dayOf({ state, done_on, due_on }: ActionRow, t: ReturnType<typeof useText>): string {
  const day = state === "done" ? done_on : due_on;
  return day ? formatDate(day, "short") : t("due-state-undated");
}
