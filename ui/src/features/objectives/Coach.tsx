/** The coach beside the sentence: what is missing, and a better sentence. It warns and never blocks. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { WarningRegular } from "@fluentui/react-icons/svg/warning";
import type { ObjectiveReading } from "../../api/types";
import { Card } from "../../components/Card";
import { say } from "../../messages/catalogue";
import { Text, useText } from "../../messages/Text";
import { statusVar } from "../../theme/status";

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: "8px",
  },
  item: { display: "grid", gridTemplateColumns: "20px minmax(0, 1fr)", gap: "0 6px", lineHeight: "17px" },
  good: { color: statusVar("statusGoodText"), fontSize: "17px" },
  warn: { color: statusVar("statusWarnText"), fontSize: "17px" },
  aspect: { fontWeight: 600 },
  says: { gridColumn: "2", fontSize: "12px", color: tokens.colorNeutralForeground2 },
  better: {
    marginTop: "12px",
    paddingTop: "10px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: "6px",
  },
  quote: { margin: 0, fontStyle: "italic", lineHeight: "19px" },
});

export function Coach({
  reading,
  onTake,
}: {
  reading: ObjectiveReading | undefined;
  onTake: (text: string) => void;
}) {
  const styles = useStyles();
  const t = useText();
  const good = reading?.advice.filter((advice) => advice.good).length ?? 0;
  const better = reading?.better ? say(reading.better) : "";
  return (
    <Card
      title={t("objectives-coach")}
      hint={reading ? t("objectives-coach-count", { good, of: reading.advice.length }) : null}
    >
      {reading ? (
        <>
          <ul className={styles.list} aria-label={t("objectives-coach")}>
            {reading.advice.map(({ aspect, good, message }) => (
              <li key={aspect} className={styles.item}>
                {good ? (
                  <CheckmarkCircleRegular className={styles.good} aria-label={t("objectives-coach-good")} />
                ) : (
                  <WarningRegular className={styles.warn} aria-label={t("objectives-coach-warn")} />
                )}
                <span className={styles.aspect}>{t(`objective-aspect-${aspect}`)}</span>
                <span className={styles.says}>{say(message)}</span>
              </li>
            ))}
          </ul>
          {better ? (
            <div className={styles.better}>
              <span className={styles.aspect}>
                <Text id="objectives-better" />
              </span>
              <p className={styles.quote}>{better}</p>
              <Button size="small" onClick={() => onTake(better)}>
                <Text id="objectives-better-take" />
              </Button>
            </div>
          ) : null}
        </>
      ) : (
        <span className={styles.says}>
          <Text id="objectives-coach-waits" />
        </span>
      )}
    </Card>
  );
}
