/** The ladder of shadowing, process area by process area. */
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { LadderRow, SuperuserDetail } from "../../api/types";
import { Card } from "../../components/Card";
import { EmptyState } from "../../components/EmptyState";
import { Comfort, LadderRung, STAGES } from "../../components/Ladder";
import { formatDate } from "../../messages/catalogue";
import { Text, useText } from "../../messages/Text";
import { openQuickLog } from "../shadowing/quickLog";

const useStyles = makeStyles({
  scroll: { overflowX: "auto" },
  table: { width: "100%", borderCollapse: "collapse", fontSize: "13px", tableLayout: "fixed" },
  // Beside the log in a small window the names need the room more than the rungs do.
  stage: { width: "92px", "@media (max-width: 1250px)": { width: "68px" } },
  when: { width: "136px", "@media (max-width: 1250px)": { width: "122px" } },
  heading: {
    padding: "6px 8px",
    fontSize: "12px",
    fontWeight: 400,
    textAlign: "start",
    color: tokens.colorNeutralForeground3,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  cell: { padding: "5px 8px", borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  area: { padding: "5px 8px 5px 14px", textAlign: "start", fontWeight: 400, overflowWrap: "anywhere" },
  name: { fontWeight: 600, color: tokens.colorNeutralForeground1, padding: "6px 8px 6px 14px" },
  last: { whiteSpace: "nowrap", fontSize: "12px" },
});

interface LadderTableProps {
  detail: SuperuserDetail;
  onOpen: () => void;
}

export function LadderTable({ detail, onOpen }: LadderTableProps) {
  const styles = useStyles();
  const t = useText();
  if (detail.ladders.length === 0) {
    return (
      <Card flush title={t("gate-shadowing")}>
        <EmptyState
          title={t("superusers-no-ladder-title")}
          body={t("superusers-no-ladder-body")}
          action={
            <Button onClick={() => openQuickLog({ superuser: detail.row.id })}>
              <Text id="superusers-log" />
            </Button>
          }
        />
      </Card>
    );
  }
  return (
    <Card flush>
      <div className={styles.scroll}>
        <table className={styles.table} aria-label={t("gate-shadowing")}>
          <colgroup>
            <col />
            {STAGES.map((stage) => (
              <col key={stage} className={styles.stage} />
            ))}
            <col className={styles.when} />
          </colgroup>
          <thead>
            <tr>
              <th scope="col" className={mergeClasses(styles.heading, styles.name)}>
                {t("gate-shadowing")}
              </th>
              {STAGES.map((stage) => (
                <th key={stage} scope="col" className={styles.heading}>
                  {t(`stage-${stage}`)}
                </th>
              ))}
              <th scope="col" className={styles.heading}>
                <Text id="superusers-last-comfort" />
              </th>
            </tr>
          </thead>
          <tbody>
            {detail.ladders.map((ladder) => (
              <Row key={ladder.area.id} ladder={ladder} onOpen={onOpen} />
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}

function Row({ ladder, onOpen }: { ladder: LadderRow; onOpen: () => void }) {
  const styles = useStyles();
  const { area, rungs, next_stage: next, last_on: last, last_comfort: comfort } = ladder;
  return (
    <tr>
      <th scope="row" className={mergeClasses(styles.cell, styles.area)}>
        {area.name}
      </th>
      {STAGES.map((stage) => {
        const rung = rungs.find((one) => one.stage === stage) ?? { done: 0, needed: 0 };
        return (
          <td key={stage} className={styles.cell}>
            <LadderRung stage={stage} rung={rung} current={stage === next} onOpen={onOpen} />
          </td>
        );
      })}
      <td className={mergeClasses(styles.cell, styles.last)}>
        {last ? (
          <>
            {formatDate(last, "short")} {comfort === null ? null : <Comfort value={comfort} />}
          </>
        ) : (
          "–"
        )}
      </td>
    </tr>
  );
}
