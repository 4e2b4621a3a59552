/** The last step: what was imported, and the way back. */
import { Button, makeStyles } from "@fluentui/react-components";
import { ArrowUndoRegular } from "@fluentui/react-icons/svg/arrow-undo";
import { useState } from "react";
import type { ImportDone, ImportPreview } from "../../api/types";
import { Card, Figure, Figures } from "../../components/Card";
import { EvidencePanel } from "../../components/EvidencePanel";
import { Page } from "../../components/Page";
import { formatNumber } from "../../messages/catalogue";
import { Text, useText } from "../../messages/Text";
import { takeBack } from "../../platform/query";
import { navigate } from "../../router/router";
import { Conflicts } from "./Conflicts";
import { LeftOut } from "./LeftOut";
import { nextOf, placeOf, type About } from "./places";

const useStyles = makeStyles({
  body: { display: "flex", flexDirection: "column", gap: "12px", maxWidth: "1060px" },
  next: { display: "flex", flexWrap: "wrap", gap: "8px" },
  words: { margin: "0 0 12px", fontSize: "13px" },
});

interface DoneProps {
  about: About;
  name: string;
  done: ImportDone;
  /** What the check said of the file: it is worth as much after the import. */
  preview: ImportPreview;
  onAnother: () => void;
}

export function Done({ about, name, done, preview, onAnother }: DoneProps) {
  const styles = useStyles();
  const t = useText();
  const [undone, setUndone] = useState(false);
  const [opened, setOpened] = useState<"left" | "conflicts" | null>(null);
  const { conflicts } = preview;
  const { counts } = done;
  const left = counts.refused + counts.review;
  const { undo } = done.changed;
  const next = undone ? undefined : nextOf(about);
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
            {...(left > 0 ? { onOpen: () => setOpened("left") } : {})}
          />
          {conflicts.length > 0 ? (
            <Figure
              name={t("importing-done-conflicts")}
              number={formatNumber(conflicts.length)}
              tone="warn"
              explains={t("importing-done-conflicts-explains")}
              onOpen={() => setOpened("conflicts")}
            />
          ) : null}
        </Figures>
        <Card title={t("importing-next")}>
          <p className={styles.words} role="status">
            <Text id={undone ? "importing-undone" : `importing-next-${about.kind}`} />
          </p>
          <div className={styles.next}>
            {next ? (
              <Button size="small" appearance="primary" onClick={() => navigate(next)}>
                <Text id={`importing-go-${about.kind}`} />
              </Button>
            ) : null}
            <Button
              size="small"
              appearance={next ? "secondary" : "primary"}
              onClick={() => navigate(placeOf(about))}
            >
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
      {opened === "left" ? (
        <EvidencePanel
          wide
          title={t("importing-left-title")}
          explains={t("importing-done-left-explains")}
          onClose={() => setOpened(null)}
        >
          <LeftOut preview={preview} />
        </EvidencePanel>
      ) : null}
      {opened === "conflicts" ? (
        <EvidencePanel
          wide
          title={t("importing-done-conflicts")}
          explains={t("importing-done-conflicts-panel")}
          onClose={() => setOpened(null)}
        >
          <Conflicts conflicts={conflicts} />
        </EvidencePanel>
      ) : null}
    </Page>
  );
}
