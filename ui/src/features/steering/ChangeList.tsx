/** What changed between two packs, worse first; a sign and a word stand beside the colour. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { SteeringChange, SteeringDirection } from "../../api/types";
import { Pill } from "../../components/StatusBadge";
import { say } from "../../messages/catalogue";
import { useText } from "../../messages/Text";
import type { Tone } from "../../theme/status";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  change: {
    display: "grid",
    gridTemplateColumns: "88px minmax(0, 1fr)",
    gap: "10px",
    alignItems: "baseline",
    padding: "7px 12px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    fontSize: "13px",
    lineHeight: "19px",
    ":last-child": { borderBottom: "none" },
  },
  empty: { margin: 0, padding: "12px", fontSize: "13px", color: tokens.colorNeutralForeground3 },
});

const look: Record<SteeringDirection, { tone: Tone; sign: string }> = {
  worse: { tone: "bad", sign: "▼" },
  better: { tone: "good", sign: "▲" },
  neutral: { tone: "neutral", sign: "•" },
};

export function ChangeList({ changes, empty }: { changes: readonly SteeringChange[]; empty: string }) {
  const styles = useStyles();
  const t = useText();
  if (changes.length === 0) return <p className={styles.empty}>{empty}</p>;
  return (
    <ul className={styles.list}>
      {changes.map(({ direction, message }) => (
        <li key={`${message.id} ${say(message)}`} className={styles.change}>
          <span>
            <Pill tone={look[direction].tone}>
              {look[direction].sign} {t(`steering-direction-${direction}`)}
            </Pill>
          </span>
          <span>{say(message)}</span>
        </li>
      ))}
    </ul>
  );
}
