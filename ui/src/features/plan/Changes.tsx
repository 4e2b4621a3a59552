/** What is different since a version: figures, texts, states, part by part. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { PartCheckChange, PlanPartChange, PlanVersionRow } from "../../api/types";
import { LoadError } from "../../components/LoadError";
import { RowsSkeleton } from "../../components/Skeletons";
import { formatNumber } from "../../messages/catalogue";
import { useText } from "../../messages/Text";
import { useCommand } from "../../platform/query";

const useStyles = makeStyles({
  title: { margin: "6px 0 0", fontSize: "13px", fontWeight: 600 },
  none: { margin: 0, fontSize: "13px", color: tokens.colorNeutralForeground3 },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  part: { padding: "7px 0", borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, fontSize: "13px" },
  name: { fontWeight: 600, marginInlineEnd: "8px" },
  lines: { margin: "2px 0 0", paddingInlineStart: "18px", color: tokens.colorNeutralForeground2 },
  before: { textDecorationLine: "line-through", color: tokens.colorNeutralForeground3 },
});

interface ChangesProps {
  from: PlanVersionRow;
  /** The plan as it stands when absent. */
  to?: PlanVersionRow;
}

export function Changes({ from, to }: ChangesProps) {
  const styles = useStyles();
  const t = useText();
  const found = useCommand("plan_compare", { from: from.id, ...(to ? { to: to.id } : {}) });
  const title = to
    ? t("plan-changes-between", { from: from.number, to: to.number })
    : t("plan-changes-since", { number: from.number });
  return (
    <section aria-label={title}>
      <h3 className={styles.title}>{title}</h3>
      <LoadError error={found.error} onRetry={() => void found.refetch()} />
      {found.data ? (
        found.data.parts.length === 0 ? (
          <p className={styles.none}>{t("plan-changes-none")}</p>
        ) : (
          <ul className={styles.list}>
            {found.data.parts.map((change) => (
              <Part key={change.kind} change={change} />
            ))}
          </ul>
        )
      ) : found.error ? null : (
        <RowsSkeleton rows={4} />
      )}
    </section>
  );
}

function Part({ change }: { change: PlanPartChange }) {
  const styles = useStyles();
  const t = useText();
  const { percent_before: before, percent_after: after, text, not_needed: reason } = change;
  return (
    <li className={styles.part}>
      <span className={styles.name}>{t(`plan-part-${change.kind}`)}</span>
      {before !== after ? t("plan-change-percent", { before: before ?? 0, after: after ?? 0 }) : null}
      <ul className={styles.lines}>
        {change.checks.map((check) => (
          <li key={check.kind}>
            {t(`plan-check-${check.kind}`)}: {counts(check)}
          </li>
        ))}
        {[text, reason].map((one, index) =>
          one ? (
            <li key={index}>
              {one.before ? <span className={styles.before}>{one.before}</span> : null} {one.after}
            </li>
          ) : null,
        )}
        {change.owner ? <li>{t("plan-change-owner")}</li> : null}
      </ul>
    </li>
  );

  function counts({ before: earlier, after: later }: PartCheckChange): string {
    const count = (pair: [number, number] | null) =>
      pair && pair[1] > 0
        ? t("plan-count", { done: formatNumber(pair[0]), of: formatNumber(pair[1]) })
        : t("plan-nothing-yet");
    return t("plan-change-count", { before: count(earlier), after: count(later) });
  }
}
