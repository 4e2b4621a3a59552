/** The versions of the rule, latest first; each can be looked at and taken as the start of a new one. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { RuleVersion } from "../../api/types";
import { Pill } from "../../components/StatusBadge";
import { formatDate } from "../../messages/catalogue";
import { Text } from "../../messages/Text";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, overflowY: "auto" },
  version: {
    display: "block",
    width: "100%",
    padding: "8px 12px",
    border: "none",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    background: "none",
    color: "inherit",
    fontFamily: "inherit",
    textAlign: "start",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  current: { backgroundColor: tokens.colorNeutralBackground1Selected },
  line: { display: "flex", gap: "8px", alignItems: "center" },
  name: { flexGrow: 1, fontSize: "13px", fontWeight: 600 },
  facts: { fontSize: "12px", color: tokens.colorNeutralForeground3, marginTop: "2px" },
});

interface VersionsProps {
  versions: readonly RuleVersion[];
  current: RuleVersion | undefined;
  onChoose: (id: string) => void;
}

export function Versions({ versions, current, onChoose }: VersionsProps) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {versions.map((version) => (
        <li key={version.id}>
          <button
            type="button"
            className={mergeClasses(styles.version, version.id === current?.id && styles.current)}
            aria-current={version.id === current?.id ? "true" : undefined}
            onClick={() => onChoose(version.id)}
          >
            <span className={styles.line}>
              <span className={styles.name} dir="auto">
                <Text id="rule-edit-version" args={{ name: version.name, version: version.version }} />
              </span>
              {version.in_force ? (
                <Pill tone="good">
                  <Text id="rule-edit-in-force" />
                </Pill>
              ) : null}
            </span>
            <div className={styles.facts}>
              <Text
                id={version.wave ? "rule-edit-version-wave" : "rule-edit-version-all"}
                args={{ wave: version.wave?.name, date: formatDate(version.in_force_from) }}
              />
            </div>
          </button>
        </li>
      ))}
    </ul>
  );
}
