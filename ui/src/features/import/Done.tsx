/** The last step: what was imported, and the way back. */
import { Button, makeStyles } from "@fluentui/react-components";
import { ArrowUndoRegular } from "@fluentui/react-icons/svg/arrow-undo";
import { useState } from "react";
import type { ImportDone } from "../../api/types";
import { Card, Figure, Figures } from "../../components/Card";
import { Page } from "../../components/Page";
import { formatNumber } from "../../messages/catalogue";
import { Text, useText } from "../../messages/Text";
import { takeBack } from "../../platform/query";
import { navigate } from "../../router/router";
import { placeOf, type About } from "./places";

const useStyles = makeStyles({
  body: { display: "flex", flexDirection: "column", gap: "12px", maxWidth: "860px" },
  next: { display: "flex", flexWrap: "wrap", gap: "8px" },
  words: { margin: "0 0 12px", fontSize: "13px" },
});

interface DoneProps {
  about: About;
  name: string;
  done: ImportDone;
  onAnother: () => void;
}

export function Done({ about, name, done, onAnother }: DoneProps) {
  const styles = useStyles();
  const t = useText();
  const [undone, setUndone] = useState(false);
  const { counts } = done;
  const left = counts.refused + counts.review;
  const { undo } = done.changed;
  const goBack = async (change: string) => setUndone(await takeBack(change));
  return (
    <Page name="import-done" title={t("importing-done-title")} subtitle={name}>
      <div className={styles.body}>
        <Figures>
          <Figure
            name={t("importing-done-new")}
            number={formatNumber(counts.new)}
            of={t("importing-done-of", { count: counts.rows })}
            tone="good"
          />
          <Figure name={t("importing-done-changed")} number={formatNumber(counts.changed)} />
          <Figure name={t("importing-done-unchanged")} number={formatNumber(counts.unchanged)} />
          <Figure
            name={t("importing-done-left")}
            number={formatNumber(left)}
            tone={left > 0 ? "warn" : "neutral"}
            explains={left > 0 ? t("importing-done-left-explains") : undefined}
          />
        </Figures>
        <Card title={t("importing-next")}>
          <p className={styles.words} role="status">
            <Text id={undone ? "importing-undone" : `importing-next-${about.kind}`} />
          </p>
          <div className={styles.next}>
            <Button size="small" appearance="primary" onClick={() => navigate(placeOf(about))}>
              <Text id={`importing-open-${about.kind}`} />
            </Button>
            <Button size="small" onClick={onAnother}>
              <Text id="importing-choose-another" />
            </Button>
            {undone || undo === undefined ? null : (
              <Button size="small" icon={<ArrowUndoRegular />} onClick={() => void goBack(undo)}>
                <Text id="importing-undo" />
              </Button>
            )}
          </div>
        </Card>
      </div>
    </Page>
  );
}
