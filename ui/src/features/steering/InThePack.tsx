/** The other parts of the pack in a line each, with the way to the screen that each comes from. */
import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { SteeringContent } from "../../api/types";
import { Pill } from "../../components/StatusBadge";
import { useText } from "../../messages/Text";
import { faultTone, type Tone } from "../../theme/status";

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

interface Fault {
  /** How many are wrong. */
  count: number;
  /** Of how many that were looked at. */
  of: number;
  tone: "bad" | "warn";
}

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
  const { waves, mood, obstacles, plan, actions } = content;
  const planned = actions.overdue + actions.due + actions.coming + actions.done;
  const part = (name: string, to: string, fault: Fault, args: Record<string, number>): Part => {
    const { count, of, tone } = fault;
    const nothing = of > 0 ? "fine" : "nothing";
    return {
      name: t(`steering-part-${name}`),
      to,
      says: t(`steering-part-${name}-${of > 0 || count > 0 ? "says" : "none"}`, args),
      tone: faultTone(count, of, tone),
      state: count > 0 ? t(`steering-part-${name}-bad`, { count }) : t(`steering-part-${nothing}`),
    };
  };
  const inDanger: Fault = { count: danger, of: content.objectives.length, tone: "bad" };
  const dropped: Fault = { count: unanswered, of: mood.length, tone: "bad" };
  return [
    part("objectives", "/objectives", inDanger, { count: content.objectives.length }),
    part("risk", "/risk", { count: behind, of: cells.length, tone: "warn" }, { count: cells.length }),
    part("mood", "/sentiment", dropped, { count: drops.length }),
    // Without a wave nothing was held against anything: then an empty list is no good news.
    part(
      "obstacles",
      "/risk/log",
      { count: overdue, of: waves.length + obstacles.length, tone: "bad" },
      { count: obstacles.length },
    ),
    part(
      "plan",
      "/plan/timeline",
      { count: grave, of: waves.length + plan.length, tone: "bad" },
      { count: plan.length },
    ),
    part(
      "actions",
      "/actions",
      { count: actions.overdue, of: planned, tone: "bad" },
      { due: actions.due, coming: actions.coming },
    ),
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
