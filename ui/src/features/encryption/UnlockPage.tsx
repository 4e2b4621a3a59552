/** Opens a programme whose key is not in this laptop's keychain, with its recovery phrase. */
import { Button, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { Card } from "../../components/Card";
import { errorsBeside, Form, FormActions, FormError, FormField } from "../../components/Form";
import { Page } from "../../components/Page";
import { useFrame } from "../../frame/useFrame";
import { Text, useText } from "../../messages/Text";
import { useChange } from "../../platform/query";
import { navigate, useQueryState } from "../../router/router";
import { wordsOf } from "./words";

const useStyles = makeStyles({
  middle: {
    display: "flex",
    width: "min(640px, 100%)",
    minHeight: 0,
    margin: "0 auto",
    paddingTop: "clamp(0px, 8vh, 80px)",
  },
  words: { margin: 0, fontSize: "14px", lineHeight: "20px" },
  count: { fontSize: "12px", color: tokens.colorNeutralForeground3, flexGrow: 1 },
  quiet: { margin: "12px 0 0", fontSize: "12px", lineHeight: "16px", color: tokens.colorNeutralForeground3 },
});

export default function UnlockPage() {
  const styles = useStyles();
  const t = useText();
  const { known, programme, programmes } = useFrame();
  const [name] = useQueryState("name", "");
  const [laid] = useQueryState("laid", "");
  // Not kept as a draft: it is the key.
  const [words, setWords] = useState("");
  const [entered, setEntered] = useState(false);
  const open = useChange("recovery_use", { quiet: true, ownErrors: true, onDone: () => setEntered(true) });
  // The frame must know the programme before a screen of it is shown; else it would lead to the welcome.
  // By the name of its file: a backup that was laid there may be called otherwise inside.
  const there = programmes.some((one) => one.is_open && one.name === name);
  useEffect(() => {
    if (entered && there) navigate("/my-day", { replace: true });
  }, [entered, there]);
  const typed = wordsOf(words);
  const count = typed.length;
  const submit = () => {
    if (count > 0 && !open.pending) void open.run({ name, words: typed.join(" ") });
  };
  return (
    <div className={styles.middle}>
      <Page name="unlock" title={name ? t("unlock-title", { name }) : t("unlock-title-some")} ready={known}>
        <Card>
          <Form label={t("unlock-words")} takesFocus onSubmit={submit}>
            <p className={styles.words}>{t("unlock-explains")}</p>
            {laid ? <p className={styles.words}>{t("unlock-backup")}</p> : null}
            <FormError error={open.error} also={["name"]} />
            <FormField
              name="words"
              label={t("unlock-words")}
              hint={t("unlock-words-hint")}
              errors={errorsBeside(open.error)}
              required
            >
              <Textarea
                rows={5}
                resize="vertical"
                value={words}
                autoComplete="off"
                autoCorrect="off"
                autoCapitalize="off"
                spellCheck={false}
                onChange={(_, { value }) => setWords(value)}
              />
            </FormField>
            <FormActions>
              <span className={styles.count} role="status">
                {count > 0 ? t("unlock-count", { count }) : null}
              </span>
              <Button onClick={() => navigate(programme ? "/my-day" : "/welcome")}>
                <Text id="unlock-back" />
              </Button>
              <Button type="submit" appearance="primary" disabledFocusable={count === 0 || open.pending}>
                <Text id={open.pending ? "unlock-doing" : "unlock-do"} />
              </Button>
            </FormActions>
          </Form>
          <p className={styles.quiet}>{t("unlock-lost")}</p>
        </Card>
      </Page>
    </div>
  );
}
