/** What an administrator of PostgreSQL has to run: to be copied. */
import { Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { EvidencePanel } from "../../components/EvidencePanel";
import { LoadError } from "../../components/LoadError";
import { RowsSkeleton } from "../../components/Skeletons";
import { useDelayed } from "../../components/useDelayed";
import { useText } from "../../messages/Text";
import { useCommand } from "../../platform/query";
import { CopyButton } from "./CopyButton";

const useStyles = makeStyles({
  sql: {
    margin: 0,
    padding: "10px 12px",
    maxHeight: "56vh",
    overflow: "auto",
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: "12px",
    lineHeight: "17px",
    whiteSpace: "pre",
    userSelect: "text",
    backgroundColor: tokens.colorNeutralBackground3,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: "6px",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
});

export function HubSqlPanel({ onClose }: { onClose: () => void }) {
  const styles = useStyles();
  const t = useText();
  const [login, setLogin] = useState("");
  const wanted = useDelayed(login.trim(), 250);
  const text = useCommand("hub_sql", wanted ? { login: wanted } : {}, { keep: true });
  return (
    <EvidencePanel title={t("share-sql-title")} explains={t("share-sql-explains")} onClose={onClose} wide>
      <Field size="small" label={t("share-sql-login")} hint={t("share-sql-login-hint")}>
        <Input
          value={login}
          autoComplete="off"
          spellCheck={false}
          onChange={(_, { value }) => setLogin(value)}
        />
      </Field>
      <LoadError error={text.error} onRetry={() => void text.refetch()} />
      {text.data ? (
        <>
          {/* It scrolls, so the keyboard must reach it. */}
          {/* eslint-disable-next-line jsx-a11y-x/no-noninteractive-tabindex */}
          <pre className={styles.sql} tabIndex={0} aria-label={t("share-sql-text")} role="region">
            {text.data.sql}
          </pre>
          <div>
            <CopyButton key={text.data.sql} text={text.data.sql} />
          </div>
        </>
      ) : text.error ? null : (
        <RowsSkeleton />
      )}
    </EvidencePanel>
  );
}
