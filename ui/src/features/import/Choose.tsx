/** The first step: what is imported, what the file should hold, and choosing it. */
import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { FolderOpenRegular } from "@fluentui/react-icons/svg/folder-open";
import type { ImportKind } from "../../api/types";
import { Card } from "../../components/Card";
import { Page } from "../../components/Page";
import { SegmentedChoice } from "../../components/SegmentedChoice";
import { Text, useText } from "../../messages/Text";
import { href } from "../../router/router";

const useStyles = makeStyles({
  card: { maxWidth: "680px", width: "100%", flexShrink: 0 },
  body: { display: "flex", flexDirection: "column", gap: "14px", padding: "6px" },
  words: { margin: 0, fontSize: "13px", lineHeight: "19px" },
  list: { margin: 0, paddingInlineStart: "18px", fontSize: "13px", lineHeight: "21px" },
  quiet: { margin: 0, fontSize: "12px", lineHeight: "17px", color: tokens.colorNeutralForeground3 },
});

interface ChooseProps {
  kind: ImportKind;
  session: string | undefined;
  onKind: (kind: ImportKind) => void;
  onChoose: () => void;
}

export function Choose({ kind, session, onKind, onChoose }: ChooseProps) {
  const styles = useStyles();
  const t = useText();
  return (
    <Page name="import" title={t(`importing-title-${kind}`)} subtitle={t("importing-explains")}>
      <Card className={styles.card}>
        <div className={styles.body}>
          {session ? (
            <Link href={href(`/sessions/${session}`)}>
              <Text id="importing-attendance-back" />
            </Link>
          ) : (
            <SegmentedChoice<ImportKind>
              label={t("importing-kind")}
              value={kind}
              options={(["people", "processes", "groups", "sessions"] as const).map((value) => ({
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
            <Text id="importing-formats" />
          </p>
        </div>
      </Card>
    </Page>
  );
}
