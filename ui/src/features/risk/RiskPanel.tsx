/** Everything behind one risk area: its parts against the plan, who and what is missing, obstacles, who should help. */
import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { useState } from "react";
import type { LogRow, RiskAreaArgs, RiskAreaDetail, RiskPart, RiskRow } from "../../api/types";
import { EvidencePanel } from "../../components/EvidencePanel";
import { LoadError } from "../../components/LoadError";
import { RowsSkeleton } from "../../components/Skeletons";
import { Pill } from "../../components/StatusBadge";
import { formatDate, formatNumber } from "../../messages/catalogue";
import { Said, Text, useText } from "../../messages/Text";
import { useCommand } from "../../platform/query";
import { href } from "../../router/router";
import { dueTone } from "../actions/look";
import { LogPanel } from "./LogPanel";
import { behind, movement, standingTone } from "./look";
import { PlanBar } from "./PlanBar";
import { RiskEvidence } from "./RiskEvidence";
import { Trainers } from "./Trainers";

const useStyles = makeStyles({
  head: { display: "flex", gap: "8px", alignItems: "center", flexWrap: "wrap", fontSize: "13px" },
  next: {
    padding: "8px 10px",
    borderRadius: "6px",
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: "13px",
    lineHeight: "18px",
  },
  quiet: { fontSize: "12px", color: tokens.colorNeutralForeground3 },
  part: {
    display: "grid",
    gridTemplateColumns: "120px 70px minmax(0, 1fr) 110px",
    alignItems: "center",
    gap: "10px",
    padding: "4px 0",
    fontSize: "13px",
  },
  end: { textAlign: "end", fontVariantNumeric: "tabular-nums" },
  section: { display: "flex", alignItems: "center", gap: "8px", marginTop: "6px" },
  title: { margin: 0, fontSize: "13px", fontWeight: 600, flexGrow: 1 },
  obstacle: { padding: "5px 0", borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, fontSize: "13px" },
  line: { display: "flex", gap: "8px", alignItems: "center" },
  grow: { flexGrow: 1 },
});

export function RiskPanel({ args, onClose }: { args: RiskAreaArgs; onClose: () => void }) {
  const t = useText();
  const detail = useCommand("risk_area_get", args);
  const [writing, setWriting] = useState(false);
  const { data } = detail;
  if (writing && data) {
    const { id, process, group } = data.row;
    const about = { risk_area: id, process, group };
    return <LogPanel kind="issue" about={about} onClose={() => setWriting(false)} />;
  }
  return (
    <EvidencePanel
      wide
      title={
        data
          ? t("risk-panel-title", { process: data.row.process.name, group: data.row.group.name })
          : t("risk-panel-loading")
      }
      explains={data ? <Facts row={data.row} /> : undefined}
      onClose={onClose}
    >
      <LoadError error={detail.error} onRetry={() => void detail.refetch()} />
      {detail.isPending ? <RowsSkeleton rows={8} /> : null}
      {data ? <Whole detail={data} onWrite={() => setWriting(true)} /> : null}
    </EvidencePanel>
  );
}

function Facts({ row }: { row: RiskRow }) {
  const t = useText();
  return t("risk-panel-facts", {
    impact: row.impact,
    people: row.people,
    wave: row.wave?.name ?? t("risk-no-wave"),
    cutover: row.cutover ? formatDate(row.cutover) : t("risk-no-cutover"),
  });
}

function Whole({ detail, onWrite }: { detail: RiskAreaDetail; onWrite: () => void }) {
  const styles = useStyles();
  const t = useText();
  const { row, obstacles, trainers } = detail;
  return (
    <>
      <div className={styles.head}>
        <Pill tone={standingTone[row.standing]}>{t(`risk-standing-${row.standing}`)}</Pill>
        <span>{t("risk-behind-days", { behind: behind(row.points, t), days: row.days ?? 0 })}</span>
        <span className={styles.quiet}>{movement(row, t)}</span>
      </div>
      {row.next_step ? (
        <div className={styles.next}>
          <strong>
            <Text id="risk-next" />:
          </strong>{" "}
          <Said message={row.next_step} />
        </div>
      ) : null}
      <div>
        {row.parts.map((part) => (
          <Part key={part.kind} part={part} />
        ))}
        <div className={styles.quiet}>
          <Text id="risk-plan-explains" />
        </div>
      </div>
      <div className={styles.section}>
        <h3 className={styles.title}>{t("risk-obstacles-count", { count: row.obstacles })}</h3>
        <Button size="small" icon={<AddRegular />} onClick={onWrite}>
          <Text id="risk-add-obstacle" />
        </Button>
      </div>
      {obstacles.map((obstacle) => (
        <Obstacle key={obstacle.id} row={obstacle} />
      ))}
      <RiskEvidence detail={detail} />
      {trainers.length > 0 ? (
        <>
          <h3 className={styles.title}>
            <Text id="risk-trainers-here" />
          </h3>
          <Trainers trainers={trainers} />
        </>
      ) : null}
    </>
  );
}

function Part({ part }: { part: RiskPart }) {
  const styles = useStyles();
  const t = useText();
  const { points } = part;
  return (
    <div className={styles.part}>
      <span>{t(`risk-part-${part.kind}`)}</span>
      <span className={styles.end}>
        {t("risk-part-count", { done: formatNumber(part.done), of: formatNumber(part.of) })}
      </span>
      <PlanBar actual={part.actual} planned={part.planned} points={points} />
      <span className={styles.quiet}>{behind(points, t)}</span>
    </div>
  );
}

function Obstacle({ row }: { row: LogRow }) {
  const styles = useStyles();
  const t = useText();
  return (
    <div className={styles.obstacle}>
      <div className={styles.line}>
        <Link className={styles.grow} href={href("/risk/log", { entry: row.id })}>
          {row.title}
        </Link>
        <Pill tone={dueTone[row.state]}>
          {row.state === "done" || !row.due_on
            ? t(`due-state-${row.state}`)
            : t("risk-obstacle-due", { date: formatDate(row.due_on, "short") })}
        </Pill>
      </div>
      <div className={styles.quiet} dir="auto">
        {[row.owner?.name ?? t("actions-nobody"), row.state === "done" ? row.outcome : row.next_step]
          .filter(Boolean)
          .join(" · ")}
      </div>
    </div>
  );
}
