/** The recovery phrase: shown on demand, to be written down by hand. It is kept nowhere in the window. */
import { Button, MessageBar, MessageBarBody, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { DialogFrame } from "../../components/DialogFrame";
import { FormError } from "../../components/Form";
import { formatNumber } from "../../messages/catalogue";
import { Text, useText } from "../../messages/Text";
import { useChange } from "../../platform/query";

const useStyles = makeStyles({
  words: { margin: 0, lineHeight: "20px" },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: "12px 16px",
    // Downwards, as one writes a list on paper.
    display: "grid",
    gridAutoFlow: "column",
    gridTemplateRows: "repeat(8, auto)",
    gridTemplateColumns: "repeat(3, minmax(0, 1fr))",
    gap: "4px 20px",
    backgroundColor: tokens.colorNeutralBackground3,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: "6px",
  },
  word: { display: "flex", gap: "8px", fontSize: "15px", lineHeight: "24px", fontWeight: 600 },
  number: {
    width: "20px",
    textAlign: "end",
    fontWeight: 400,
    fontVariantNumeric: "tabular-nums",
    color: tokens.colorNeutralForeground3,
  },
});

/** Mount it when asked for, unmount it when closed. */
export function RecoveryPhrase({ onClose }: { onClose: () => void }) {
  const styles = useStyles();
  const t = useText();
  const [words, setWords] = useState<string[] | null>(null);
  // Asked like a change, so that the words stay in no store of answers.
  const fetch = useChange("recovery_phrase", {
    quiet: true,
    ownErrors: true,
    onDone: (answer) => setWords(answer.words),
  });
  return (
    <DialogFrame
      title={t("phrase-title")}
      alert
      width={620}
      onClose={onClose}
      actions={
        words ? (
          <Button appearance="primary" onClick={onClose}>
            <Text id="phrase-close" />
          </Button>
        ) : (
          <>
            <Button onClick={onClose}>
              <Text id="window-close" />
            </Button>
            <Button appearance="primary" disabledFocusable={fetch.pending} onClick={() => void fetch.run({})}>
              <Text id={fetch.pending ? "phrase-showing" : "phrase-show-now"} />
            </Button>
          </>
        )
      }
    >
      <p className={styles.words}>{t("phrase-explains")}</p>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>{t("phrase-warning")}</MessageBarBody>
      </MessageBar>
      <FormError error={fetch.error} />
      {words ? (
        <ol className={styles.list} aria-label={t("phrase-words")}>
          {words.map((word, index) => (
            <li key={index} className={styles.word}>
              <span className={styles.number}>{formatNumber(index + 1)}</span>
              {word}
            </li>
          ))}
        </ol>
      ) : null}
    </DialogFrame>
  );
}
