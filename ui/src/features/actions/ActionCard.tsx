/** One action on the board: what, for whom, who does it, by when. */
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { WarningRegular } from "@fluentui/react-icons/svg/warning";
import type { ActionRow } from "../../api/types";
import { formatDate, say } from "../../messages/catalogue";
import { useText } from "../../messages/Text";
import { statusVar } from "../../theme/status";
import { kindIcon, whomOf } from "./look";

const useStyles = makeStyles({
  card: {
    position: "relative",
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: "5px",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  late: { borderLeft: `3px solid ${statusVar("statusBadText")}` },
  main: {
    display: "block",
    width: "100%",
    padding: "7px 30px 7px 9px",
    border: "none",
    borderRadius: "5px",
    backgroundColor: "transparent",
    color: "inherit",
    font: "inherit",
    textAlign: "start",
    cursor: "pointer",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  title: { fontSize: "13px", lineHeight: "17px", fontWeight: 600, overflowWrap: "anywhere" },
  line: {
    display: "flex",
    alignItems: "center",
    gap: "5px",
    marginTop: "2px",
    fontSize: "12px",
    lineHeight: "16px",
    color: tokens.colorNeutralForeground3,
  },
  words: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap", minWidth: 0 },
  grow: { flexGrow: 1 },
  due: { flexShrink: 0, whiteSpace: "nowrap" },
  bad: { color: statusVar("statusBadText"), fontWeight: 600 },
  warn: { color: statusVar("statusWarnText"), alignItems: "flex-start" },
  sign: { flexShrink: 0, marginTop: "2px" },
  done: { position: "absolute", top: "4px", insetInlineEnd: "3px", minWidth: 0 },
});

interface ActionCardProps {
  row: ActionRow;
  today: string;
  current: boolean;
  onFocus: () => void;
  onOpen: () => void;
  onDone: () => void;
}

export function ActionCard({ row, today, current, onFocus, onOpen, onDone }: ActionCardProps) {
  const styles = useStyles();
  const t = useText();
  const late = row.state === "overdue";
  const whom = whomOf(row);
  const day = row.state === "done" ? row.done_on : row.due_on;
  const days = day && late ? daysBetween(day, today) : 0;
  return (
    <div className={mergeClasses(styles.card, late && styles.late)}>
      <button
        type="button"
        data-card={row.id}
        className={styles.main}
        tabIndex={current ? 0 : -1}
        onFocus={onFocus}
        onClick={onOpen}
      >
        <div className={styles.title} dir="auto">
          {row.title}
        </div>
        <div className={styles.line}>
          <span title={t(`actions-kind-${row.kind}`)} aria-hidden>
            {kindIcon[row.kind]}
          </span>
          <span className={styles.words} dir="auto">
            {[t(`actions-kind-${row.kind}`), whom].filter(Boolean).join(" · ")}
          </span>
        </div>
        <div className={styles.line}>
          <span className={mergeClasses(styles.words, styles.grow)} dir="auto">
            {row.owner?.name ?? t("actions-nobody")}
          </span>
          <span className={mergeClasses(styles.due, late && styles.bad)}>
            {late
              ? t("actions-late-days", { days })
              : day
                ? formatDate(day, "short")
                : t("due-state-undated")}
          </span>
        </div>
        {row.warnings.map((warning, index) => (
          <div key={index} className={mergeClasses(styles.line, styles.warn)}>
            <WarningRegular aria-hidden className={styles.sign} />
            <span>{say(warning)}</span>
          </div>
        ))}
      </button>
      {row.state === "done" ? null : (
        <Button
          className={styles.done}
          size="small"
          appearance="transparent"
          icon={<CheckmarkCircleRegular />}
          // D does the same for who walks with the keys.
          tabIndex={-1}
          aria-label={t("actions-done-of", { title: row.title })}
          title={t("actions-done")}
          onClick={onDone}
        />
      )}
    </div>
  );
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
