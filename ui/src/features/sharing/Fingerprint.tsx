/** The fingerprint of a key, written so that two people can compare it by telephone. */
import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  fingerprint: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: "14px",
    rowGap: "2px",
    margin: 0,
    padding: "8px 12px",
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: "16px",
    lineHeight: "24px",
    letterSpacing: "0.04em",
    userSelect: "text",
    backgroundColor: tokens.colorNeutralBackground3,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: "6px",
  },
  group: { whiteSpace: "nowrap" },
});

/** Its groups: as the program wrote them, or by fours where it wrote one run of characters. */
export function groupsOf(fingerprint: string): string[] {
  const written = fingerprint.split(/[\s:-]+/).filter(Boolean);
  return written.length > 1 ? written : (fingerprint.match(/.{1,4}/g) ?? []);
}

export function Fingerprint({ value, label }: { value: string; label: string }) {
  const styles = useStyles();
  return (
    <p className={styles.fingerprint} role="group" aria-label={label}>
      {groupsOf(value).map((group, index) => (
        <span key={index} className={styles.group}>
          {group}
        </span>
      ))}
    </p>
  );
}
