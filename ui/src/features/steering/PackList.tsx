/** The packs kept: what was shown when, to be written again or compared. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowDownloadRegular } from "@fluentui/react-icons/svg/arrow-download";
import { DeleteRegular } from "@fluentui/react-icons/svg/delete";
import type { SteeringPackRow } from "../../api/types";
import { formatDate } from "../../messages/catalogue";
import { Text, useText } from "../../messages/Text";
import { useChange } from "../../platform/query";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  pack: {
    display: "flex",
    alignItems: "center",
    gap: "4px",
    padding: "7px 8px 7px 12px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ":last-child": { borderBottom: "none" },
  },
  words: { flexGrow: 1, minWidth: 0, fontSize: "13px", lineHeight: "18px" },
  quiet: { display: "block", fontSize: "12px", lineHeight: "16px", color: tokens.colorNeutralForeground3 },
  empty: { margin: 0, padding: "12px", fontSize: "13px", color: tokens.colorNeutralForeground3 },
});

interface PackListProps {
  packs: readonly SteeringPackRow[];
  onAct: (what: string, id: string) => void;
}

export function PackList({ packs, onAct }: PackListProps) {
  const styles = useStyles();
  const t = useText();
  const remove = useChange("steering_delete");
  if (packs.length === 0) return <p className={styles.empty}>{t("steering-packs-none")}</p>;
  return (
    <ul className={styles.list}>
      {packs.map(({ id, title, on, by, note }) => (
        <li key={id} className={styles.pack}>
          <span className={styles.words}>
            {title}
            <span className={styles.quiet}>{[on ? formatDate(on) : "", by].filter(Boolean).join(" · ")}</span>
            {note ? <span className={styles.quiet}>{note}</span> : null}
          </span>
          {packs.length > 1 ? (
            <Button
              size="small"
              aria-label={t("steering-compare-of", { title })}
              onClick={() => onAct("compare", id)}
            >
              <Text id="steering-compare" />
            </Button>
          ) : null}
          <Button
            size="small"
            appearance="subtle"
            icon={<ArrowDownloadRegular />}
            aria-label={t("steering-export-of", { title })}
            onClick={() => onAct("export", id)}
          />
          <Button
            size="small"
            appearance="subtle"
            icon={<DeleteRegular />}
            aria-label={t("steering-delete", { title })}
            onClick={() => void remove.run({ id })}
          />
        </li>
      ))}
    </ul>
  );
}
