/** Decisions that the committee is asked for, those that wait first, and what it decided. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { DeleteRegular } from "@fluentui/react-icons/svg/delete";
import { EditRegular } from "@fluentui/react-icons/svg/edit";
import type { SteeringDecisionRow } from "../../api/types";
import { Pill } from "../../components/StatusBadge";
import { useFrame } from "../../frame/useFrame";
import { formatDate } from "../../messages/catalogue";
import { Text, useText } from "../../messages/Text";
import { useChange } from "../../platform/query";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  decision: {
    display: "flex",
    flexDirection: "column",
    gap: "3px",
    padding: "9px 12px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    fontSize: "13px",
    lineHeight: "18px",
    ":last-child": { borderBottom: "none" },
  },
  title: { fontWeight: 600 },
  quiet: { fontSize: "12px", lineHeight: "16px", color: tokens.colorNeutralForeground3 },
  foot: { display: "flex", alignItems: "center", gap: "4px", marginTop: "2px" },
  room: { flexGrow: 1 },
  empty: { margin: 0, padding: "12px", fontSize: "13px", color: tokens.colorNeutralForeground3 },
});

interface DecisionListProps {
  decisions: readonly SteeringDecisionRow[];
  onAct: (what: string, id: string) => void;
}

export function DecisionList({ decisions, onAct }: DecisionListProps) {
  const styles = useStyles();
  const t = useText();
  if (decisions.length === 0) return <p className={styles.empty}>{t("steering-decisions-none")}</p>;
  return (
    <ul className={styles.list}>
      {decisions.map((decision) => (
        <Decision key={decision.id} decision={decision} onAct={onAct} />
      ))}
    </ul>
  );
}

function Decision({
  decision,
  onAct,
}: {
  decision: SteeringDecisionRow;
  onAct: (what: string, id: string) => void;
}) {
  const styles = useStyles();
  const t = useText();
  const { today } = useFrame();
  const remove = useChange("decision_delete");
  const { id, title, detail, owner, wave, needed_by: by, decided_on: on } = decision;
  const about = [owner?.name, wave?.name].filter(Boolean).join(" · ");
  return (
    <li className={styles.decision}>
      <span className={styles.title}>{title}</span>
      {detail ? <span>{detail}</span> : null}
      {about ? <span className={styles.quiet}>{about}</span> : null}
      {on ? (
        <span>{t("steering-decided", { decision: decision.decision, date: formatDate(on) })}</span>
      ) : null}
      <span className={styles.foot}>
        {on ? (
          <Pill tone="good">{t("steering-decision-done")}</Pill>
        ) : by ? (
          <Pill tone={by < today ? "bad" : "warn"}>
            {t(by < today ? "steering-needed-late" : "steering-needed-by", { date: formatDate(by) })}
          </Pill>
        ) : (
          <Pill tone="neutral">{t("steering-needed-open")}</Pill>
        )}
        <span className={styles.room} />
        <Button size="small" onClick={() => onAct("take", id)}>
          <Text id={on ? "steering-take-change" : "steering-take"} />
        </Button>
        <Button
          size="small"
          appearance="subtle"
          icon={<EditRegular />}
          aria-label={t("steering-edit", { title })}
          onClick={() => onAct("edit", id)}
        />
        <Button
          size="small"
          appearance="subtle"
          icon={<DeleteRegular />}
          aria-label={t("steering-delete", { title })}
          onClick={() => void remove.run({ id })}
        />
      </span>
    </li>
  );
}
