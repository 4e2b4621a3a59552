/** The versions of the plan, latest first. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { PlanVersionRow } from "../../api/types";
import { Pill } from "../../components/StatusBadge";
import { formatDate } from "../../messages/catalogue";
import { useText } from "../../messages/Text";
import { versionTone } from "./parts";

const useStyles = makeStyles({
  none: {
    margin: 0,
    padding: "12px",
    fontSize: "13px",
    lineHeight: "19px",
    color: tokens.colorNeutralForeground3,
  },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  row: {
    display: "flex",
    flexDirection: "column",
    gap: "2px",
    width: "100%",
    padding: "7px 12px",
    border: "none",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    background: "none",
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: "13px",
    textAlign: "start",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  line: { display: "flex", alignItems: "center", gap: "8px" },
  name: { flexGrow: 1, fontWeight: 600 },
  quiet: { fontSize: "12px", color: tokens.colorNeutralForeground3 },
});

interface VersionsProps {
  versions: readonly PlanVersionRow[];
  onOpen: (id: string) => void;
}

export function Versions({ versions, onOpen }: VersionsProps) {
  const styles = useStyles();
  const t = useText();
  if (versions.length === 0) return <p className={styles.none}>{t("plan-versions-none")}</p>;
  return (
    <ul className={styles.list}>
      {versions.map((version) => (
        <li key={version.id}>
          <button type="button" className={styles.row} onClick={() => onOpen(version.id)}>
            <span className={styles.line}>
              <span className={styles.name}>{t("plan-version", { number: version.number })}</span>
              <Pill tone={versionTone[version.state]}>{t(`plan-version-${version.state}`)}</Pill>
            </span>
            <span className={styles.quiet}>{about(version)}</span>
          </button>
        </li>
      ))}
    </ul>
  );

  function about({ made_on, made_by, reviews, asks_me }: PlanVersionRow): string {
    if (asks_me) return t("plan-version-asks-me");
    const said = reviews.filter(({ decision }) => decision !== null).length;
    const date = made_on ? formatDate(made_on) : "";
    const by = made_by?.name ?? t("plan-nobody");
    return reviews.length > 0
      ? t("plan-version-about-reviews", { date, by, said, of: reviews.length })
      : t("plan-version-about", { date, by });
  }
}
