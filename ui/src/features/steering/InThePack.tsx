/** The other parts of the pack in a line each, with the way to the screen that each comes from. */
import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { SteeringContent } from "../../api/types";
import { Pill } from "../../components/StatusBadge";
import { useText } from "../../messages/Text";
import type { Tone } from "../../theme/status";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  row: {
    display: "grid",
    gridTemplateColumns: "150px minmax(0, 1fr) auto",
    gap: "10px",
    alignItems: "baseline",
    padding: "7px 12px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    fontSize: "13px",
    lineHeight: "19px",
    ":last-child": { borderBottom: "none" },
  },
});

interface Part {
  name: string;
  to: string;
  says: string;
  tone: Tone;
  state: string;
}

/** Counts what is worth saying; the figures themselves come from the pack. */
function useParts(content: SteeringContent): Part[] {
  const t = useText();
  const danger = content.objectives.filter(({ course }) =>
    ["at_risk", "will_be_missed", "missed"].includes(course),
  ).length;
  const cells = content.risk.flatMap(({ cells: row }) => row).filter((cell) => cell !== null);
  const behind = cells.filter(({ standing }) => standing === "late" || standing === "slipping").length;
  const drops = content.mood.filter(({ dropped }) => dropped);
  const unanswered = drops.filter(({ answered }) => !answered).length;
  const overdue = content.obstacles.filter(({ state }) => state === "overdue").length;
  const grave = content.plan.filter((violation) => violation.grave).length;
  const part = (name: string, to: string, bad: number, tone: Tone, args: Record<string, number>): Part => ({
    name: t(`steering-part-${name}`),
    to,
    says: t(`steering-part-${name}-says`, args),
    tone: bad > 0 ? tone : "good",
    state: bad > 0 ? t(`steering-part-${name}-bad`, { count: bad }) : t("steering-part-fine"),
  });
  return [
    part("objectives", "/objectives", danger, "bad", { count: content.objectives.length }),
    part("risk", "/risk", behind, "warn", { count: cells.length }),
    part("mood", "/sentiment", unanswered, "bad", { count: drops.length }),
    part("obstacles", "/risk/log", overdue, "bad", { count: content.obstacles.length }),
    part("plan", "/plan/timeline", grave, "bad", { count: content.plan.length }),
    part("actions", "/actions", content.actions.overdue, "bad", {
      due: content.actions.due,
      coming: content.actions.coming,
    }),
  ];
}

export function InThePack({ content }: { content: SteeringContent }) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {useParts(content).map(({ name, to, says, tone, state }) => (
        <li key={to} className={styles.row}>
          <Link href={`#${to}`}>{name}</Link>
          <span>{says}</span>
          <Pill tone={tone}>{state}</Pill>
        </li>
      ))}
    </ul>
  );
}
