/** Processes that a text may be about, each with the words that say so; a person takes one or none. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { Named, Suggestion } from "../../api/types";
import { useText } from "../../messages/Text";

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: "4px",
  },
  row: { display: "flex", alignItems: "center", gap: "8px", fontSize: "13px" },
  words: { flexGrow: 1, minWidth: 0 },
  quiet: { fontSize: "12px", color: tokens.colorNeutralForeground3 },
});

export function Suggestions({ of, onTake }: { of: readonly Suggestion[]; onTake: (process: Named) => void }) {
  const styles = useStyles();
  const t = useText();
  if (of.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={t("retraining-suggestions")}>
      {of.map(({ process, words }) => (
        <li key={process.id} className={styles.row}>
          <span className={styles.words}>
            {process.name}{" "}
            <span className={styles.quiet}>
              {t("retraining-suggestion-words", { words: words.join(", ") })}
            </span>
          </span>
          <Button
            size="small"
            aria-label={t("retraining-take-process", { process: process.name })}
            onClick={() => onTake(process)}
          >
            {t("retraining-take")}
          </Button>
        </li>
      ))}
    </ul>
  );
}
