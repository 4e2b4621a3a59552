/** The sentence with what each part was read as, and what could not be read. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ObjectiveReading } from "../../api/types";
import { joinList, say } from "../../messages/catalogue";
import { useText } from "../../messages/Text";
import { statusVar } from "../../theme/status";

const useStyles = makeStyles({
  text: { margin: 0, lineHeight: "30px" },
  piece: {
    display: "inline-flex",
    flexDirection: "column",
    verticalAlign: "top",
    lineHeight: "16px",
    padding: "0 2px",
  },
  words: { borderBottom: `2px solid ${tokens.colorBrandStroke1}`, whiteSpace: "pre-wrap" },
  role: { fontSize: "10px", lineHeight: "13px", color: tokens.colorNeutralForeground3 },
  audience: { backgroundColor: statusVar("statusAccentGround") },
  target: { backgroundColor: statusVar("statusGoodGround") },
  limit: { backgroundColor: statusVar("statusGoodGround") },
  deadline: { backgroundColor: statusVar("statusWarnGround") },
  object: { backgroundColor: statusVar("statusNeutralGround") },
  measure: {},
  doubts: {
    margin: "8px 0 0",
    paddingInlineStart: "18px",
    color: statusVar("statusWarnText"),
    fontSize: "13px",
  },
});

const ROLES = ["audience", "target", "limit", "deadline", "object", "measure"] as const;
type Role = (typeof ROLES)[number];
const isRole = (role: string | null): role is Role => ROLES.some((known) => known === role);

export function ReadAs({ reading }: { reading: ObjectiveReading }) {
  const styles = useStyles();
  const t = useText();
  return (
    <div role="group" aria-label={t("objectives-read-as")}>
      <p className={styles.text}>
        {reading.pieces.map(({ text, role }, at) =>
          isRole(role) ? (
            <span key={at} className={styles.piece}>
              <span className={mergeClasses(styles.words, styles[role])}>{text.trim()}</span>
              <span className={styles.role}>{t(`objectives-role-${role}`)}</span>
            </span>
          ) : (
            <span key={at}>{text}</span>
          ),
        )}
      </p>
      {reading.doubts.length + reading.unread.length > 0 ? (
        <ul className={styles.doubts} aria-label={t("objectives-doubts")}>
          {reading.doubts.map((doubt, at) => (
            <li key={at}>{say(doubt)}</li>
          ))}
          {reading.unread.length > 0 ? (
            <li>{t("objectives-unread", { words: joinList(reading.unread) })}</li>
          ) : null}
        </ul>
      ) : null}
    </div>
  );
}
