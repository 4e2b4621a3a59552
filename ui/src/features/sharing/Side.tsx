/** Beside the laptops: what cannot be used yet, and who has left. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { Left, PendingLine } from "../../api/types";
import { Card } from "../../components/Card";
import { Pill } from "../../components/StatusBadge";
import { formatDate } from "../../messages/catalogue";
import { Said, useText } from "../../messages/Text";

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: "10px",
  },
  line: { fontSize: "13px", lineHeight: "18px" },
  head: { display: "flex", alignItems: "center", gap: "8px", marginBottom: "1px" },
  from: { fontWeight: 600, minWidth: 0, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  quiet: { color: tokens.colorNeutralForeground3 },
  words: { margin: "0 0 10px", fontSize: "12px", lineHeight: "16px", color: tokens.colorNeutralForeground3 },
});

export function Pending({ lines }: { lines: readonly PendingLine[] }) {
  const styles = useStyles();
  const t = useText();
  if (lines.length === 0) return null;
  // What somebody must look at stands first.
  const ordered = [...lines].sort((one, other) => Number(other.serious) - Number(one.serious));
  return (
    <Card title={t("share-pending")}>
      <p className={styles.words}>{t("share-pending-explains")}</p>
      <ul className={styles.list}>
        {ordered.map((line, index) => (
          <li key={index} className={styles.line}>
            <div className={styles.head}>
              <Pill tone={line.serious ? "bad" : "neutral"}>
                {t(line.serious ? "share-pending-serious" : "share-pending-waits")}
              </Pill>
              <span className={styles.from} dir="auto">
                {line.from}
              </span>
            </div>
            <Said message={line.reason} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

export function WhoLeft({ left }: { left: readonly Left[] }) {
  const styles = useStyles();
  const t = useText();
  if (left.length === 0) return null;
  return (
    <Card title={t("share-left")}>
      <ul className={styles.list}>
        {left.map(({ name, at, keeps }) => (
          <li key={`${name} ${at}`} className={styles.line}>
            <div>{t("share-left-on", { name, day: formatDate(at) })}</div>
            <div className={styles.quiet}>
              <Said message={keeps} />
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
