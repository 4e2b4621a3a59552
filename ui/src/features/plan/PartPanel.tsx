/** One part: the figures that it is judged by, each with the rows that are missing, and what somebody writes about it. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { PartCheck, PlanPartRow } from "../../api/types";
import { EvidencePanel } from "../../components/EvidencePanel";
import { Pill } from "../../components/StatusBadge";
import { findScreen } from "../../frame/screens";
import { formatNumber, say } from "../../messages/catalogue";
import { useText } from "../../messages/Text";
import { href } from "../../router/router";
import { GoThere } from "./GoThere";
import { PartForm } from "./PartForm";
import { isMet, placeOf, stateTone } from "./parts";

/** Rows named under a figure before the rest is folded away. */
const NAMED = 5;

const useStyles = makeStyles({
  head: { display: "flex", alignItems: "center", gap: "8px", fontSize: "13px" },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column" },
  check: { padding: "7px 0", borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, fontSize: "13px" },
  line: { display: "flex", alignItems: "center", gap: "8px" },
  sign: { width: "22px", flexShrink: 0, display: "flex", justifyContent: "center" },
  name: { flexGrow: 1, minWidth: 0 },
  count: { fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap", fontWeight: 600 },
  lack: { margin: "2px 0 0 30px", color: tokens.colorNeutralForeground2 },
  missing: {
    margin: "2px 0 0 30px",
    padding: 0,
    listStyleType: "none",
    color: tokens.colorNeutralForeground3,
  },
  link: { color: tokens.colorBrandForegroundLink },
  more: { margin: "2px 0 0 30px", fontSize: "12px", color: tokens.colorNeutralForeground3 },
});

export function PartPanel({ part, onClose }: { part: PlanPartRow; onClose: () => void }) {
  const styles = useStyles();
  const t = useText();
  return (
    <EvidencePanel
      wide
      title={t(`plan-part-${part.kind}`)}
      explains={t(`plan-about-${part.kind}`)}
      onClose={onClose}
    >
      <div className={styles.head}>
        <Pill tone={stateTone[part.state]}>{t(`plan-state-${part.state}`)}</Pill>
        {part.state === "not_needed" ? part.not_needed : t("plan-percent-of", { percent: part.percent })}
      </div>
      <PartForm part={part} />
      <ul className={styles.list} aria-label={t("plan-judged-by")}>
        {part.checks.map((check) => (
          <Check key={check.kind} check={check} />
        ))}
      </ul>
    </EvidencePanel>
  );
}

function Check({ check }: { check: PartCheck }) {
  const styles = useStyles();
  const t = useText();
  const met = isMet(check);
  const name = t(`plan-check-${check.kind}`);
  return (
    <li className={styles.check}>
      <div className={styles.line}>
        <span className={styles.sign}>
          <Pill tone={met ? "good" : check.of === 0 ? "neutral" : check.done === 0 ? "bad" : "warn"}>
            {met ? "✓" : check.of === 0 ? "–" : "!"}
          </Pill>
        </span>
        <span className={styles.name}>{name}</span>
        <span className={styles.count}>
          {check.of === 0
            ? t("plan-nothing-yet")
            : t("plan-count", { done: formatNumber(check.done), of: formatNumber(check.of) })}
        </span>
        {met ? null : <GoThere to={check.to} about={name} />}
      </div>
      {check.lack ? <p className={styles.lack}>{say(check.lack)}</p> : null}
      <Missing check={check} />
    </li>
  );
}

function Missing({ check }: { check: PartCheck }) {
  const styles = useStyles();
  const t = useText();
  if (check.missing.length === 0) return null;
  const row = (missing: PartCheck["missing"][number], index: number) => (
    <li key={`${index}-${missing.name}`}>
      <RowLink name={missing.name} to={missing.to} />
    </li>
  );
  const rest = check.missing.slice(NAMED);
  return (
    <>
      <ul className={styles.missing}>{check.missing.slice(0, NAMED).map(row)}</ul>
      {rest.length > 0 ? (
        <details className={styles.more}>
          <summary>{t("plan-missing-more", { count: rest.length })}</summary>
          <ul className={styles.missing}>{rest.map(row)}</ul>
        </details>
      ) : null}
    </>
  );
}

function RowLink({ name, to }: { name: string; to: string }) {
  const styles = useStyles();
  const { path, query } = placeOf(to);
  if (findScreen(path) === null) return <>{name}</>;
  return (
    <a className={styles.link} href={href(path, query)}>
      {name}
    </a>
  );
}
