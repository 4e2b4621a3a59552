/** Where the best trainers should go, and why they. */
import { Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { TrainerAdvice } from "../../api/types";
import { EmptyState } from "../../components/EmptyState";
import { Said, useText } from "../../messages/Text";
import { href } from "../../router/router";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  line: {
    padding: "6px 10px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    fontSize: "13px",
    lineHeight: "17px",
  },
  flush: { paddingLeft: 0, paddingRight: 0 },
  // A link that is a button has a size of its own.
  area: { font: "inherit" },
  quiet: { fontSize: "12px", lineHeight: "16px", color: tokens.colorNeutralForeground3 },
});

interface TrainersProps {
  trainers: readonly TrainerAdvice[];
  /** Opens the risk area; without it the list stands there already. */
  onOpen?: (area: string) => void;
}

export function Trainers({ trainers, onOpen }: TrainersProps) {
  const styles = useStyles();
  const t = useText();
  if (trainers.length === 0) {
    return <EmptyState title={t("risk-no-trainers-title")} body={t("risk-no-trainers-body")} />;
  }
  return (
    <ul className={styles.list}>
      {trainers.map((sent) => (
        <li
          key={`${sent.superuser.id}~${sent.risk_area}`}
          className={mergeClasses(styles.line, !onOpen && styles.flush)}
        >
          <Link href={href(`/superusers/${sent.superuser.id}`)}>{sent.superuser.name}</Link>
          {onOpen ? (
            <>
              {" → "}
              <Link as="button" className={styles.area} onClick={() => onOpen(sent.risk_area)}>
                {sent.process} · {sent.group}
              </Link>
            </>
          ) : null}
          <div className={styles.quiet}>
            <Said message={sent.reason} />
          </div>
        </li>
      ))}
    </ul>
  );
}
