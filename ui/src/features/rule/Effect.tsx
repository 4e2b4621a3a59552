/** What a new version would change, before it is saved. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { RuleEffect, RuleEffectRow } from "../../api/types";
import { Card } from "../../components/Card";
import { LoadError } from "../../components/LoadError";
import { RowsSkeleton } from "../../components/Skeletons";
import { StatusBadge } from "../../components/StatusBadge";
import { useDelayed } from "../../components/useDelayed";
import { formatNumber } from "../../messages/catalogue";
import { Text, useText } from "../../messages/Text";
import { useCommand } from "../../platform/query";
import { STATUSES } from "../readiness/StatusMix";
import { isSound, toRule, type RuleDraft } from "./draft";

const useStyles = makeStyles({
  quiet: { margin: 0, padding: "10px 12px", fontSize: "13px", color: tokens.colorNeutralForeground3 },
  table: { width: "100%", borderCollapse: "collapse", fontSize: "13px" },
  cell: {
    padding: "4px 12px",
    textAlign: "end",
    fontWeight: 400,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  status: { textAlign: "start" },
  changed: { fontWeight: 600 },
  heading: { margin: 0, padding: "10px 12px 4px", fontSize: "13px", fontWeight: 600 },
  list: { listStyleType: "none", margin: 0, padding: "0 12px 10px" },
  change: { padding: "5px 0", fontSize: "13px" },
  line: { display: "flex", gap: "6px", alignItems: "center" },
});

/** The preview needs no name: any will do to work it out. */
const NAME = "–";

export function Effect({ draft }: { draft: RuleDraft }) {
  const styles = useStyles();
  const t = useText();
  const sound = isSound(draft);
  const asked = useDelayed(sound ? JSON.stringify(toRule(draft)) : "", 250);
  const rule = asked ? (JSON.parse(asked) as ReturnType<typeof toRule>) : null;
  const effect = useCommand("rule_preview", rule ? { ...rule, name: rule.name || NAME } : toRule(draft), {
    keep: true,
    enabled: rule !== null,
  });
  return (
    <Card flush title={t("rule-edit-effect")}>
      <LoadError error={rule ? effect.error : null} onRetry={() => void effect.refetch()} />
      {!sound ? (
        <p className={styles.quiet} role="status">
          <Text id="rule-edit-effect-unsound" />
        </p>
      ) : effect.data ? (
        <Shown effect={effect.data} />
      ) : effect.error ? null : (
        <RowsSkeleton rows={5} />
      )}
    </Card>
  );
}

function Shown({ effect: { before, after, changes } }: { effect: RuleEffect }) {
  const styles = useStyles();
  const t = useText();
  return (
    <>
      <table className={styles.table} aria-label={t("rule-edit-effect")}>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.cell, styles.status)}>
              <Text id="rule-edit-status" />
            </th>
            <th scope="col" className={styles.cell}>
              <Text id="rule-edit-before" />
            </th>
            <th scope="col" className={styles.cell}>
              <Text id="rule-edit-after" />
            </th>
          </tr>
        </thead>
        <tbody>
          {STATUSES.map((status) => (
            <tr key={status}>
              <th scope="row" className={mergeClasses(styles.cell, styles.status)}>
                <StatusBadge status={status} />
              </th>
              <td className={styles.cell}>{formatNumber(before[status])}</td>
              <td className={mergeClasses(styles.cell, before[status] !== after[status] && styles.changed)}>
                {formatNumber(after[status])}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div role="status">
        <h3 className={styles.heading}>
          <Text id="rule-edit-changes" args={{ count: changes.length }} />
        </h3>
      </div>
      <ul className={styles.list}>
        {changes.map((change, index) => (
          <Change key={index} change={change} />
        ))}
      </ul>
    </>
  );
}

function Change({ change: { name, before, after } }: { change: RuleEffectRow }) {
  const styles = useStyles();
  return (
    <li className={styles.change}>
      <div dir="auto">{name}</div>
      <div className={styles.line}>
        <StatusBadge status={before} />
        <span aria-hidden>→</span>
        <StatusBadge status={after} />
      </div>
    </li>
  );
}
