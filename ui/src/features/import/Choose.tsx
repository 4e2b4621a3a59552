/** The first step: what is imported, what the file should hold, and choosing it. */
import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { FolderOpenRegular } from "@fluentui/react-icons/svg/folder-open";
import type { ImportKind } from "../../api/types";
import { Card } from "../../components/Card";
import { Page } from "../../components/Page";
import { SegmentedChoice } from "../../components/SegmentedChoice";
import { Text, useText } from "../../messages/Text";
import { href } from "../../router/router";
import { offered, placeOf, type About } from "./places";

const useStyles = makeStyles({
  card: { maxWidth: "680px", width: "100%", flexShrink: 0 },
  body: { display: "flex", flexDirection: "column", gap: "14px", padding: "6px" },
  words: { margin: 0, fontSize: "13px", lineHeight: "19px" },
  list: { margin: 0, paddingInlineStart: "18px", fontSize: "13px", lineHeight: "21px" },
  quiet: { margin: 0, fontSize: "12px", lineHeight: "17px", color: tokens.colorNeutralForeground3 },
});

interface ChooseProps {
  about: About;
  onKind: (kind: ImportKind) => void;
  onChoose: () => void;
}

export function Choose({ about, onKind, onChoose }: ChooseProps) {
  const { kind } = about;
  const styles = useStyles();
  const t = useText();
  return (
    <Page name="import" title={t(`importing-title-${kind}`)} subtitle={t("importing-explains")}>
      <Card className={styles.card}>
        <div className={styles.body}>
          {!offered.some((one) => one === kind) ? (
            <Link href={href(placeOf(about))}>
              <Text id={`importing-${kind}-back`} />
            </Link>
          ) : (
            <SegmentedChoice<ImportKind>
              label={t("importing-kind")}
              value={kind}
              options={offered.map((value) => ({
                value,
                label: t(`importing-kind-${value}`),
              }))}
              onChange={onKind}
            />
          )}
          <p className={styles.words}>
            <Text id={`importing-${kind}-what`} />
          </p>
          <ul className={styles.list}>
            {[1, 2, 3].map((line) => (
              <li key={line}>{t(`importing-${kind}-file-${line}`)}</li>
            ))}
          </ul>
          <div>
            <Button appearance="primary" icon={<FolderOpenRegular />} onClick={onChoose}>
              <Text id="importing-choose" />
            </Button>
          </div>
          <p className={styles.quiet}>
            <Text id={kind === "milestones" ? "importing-formats-milestones" : "importing-formats"} />
          </p>
        </div>
      </Card>
    </Page>
  );
}
