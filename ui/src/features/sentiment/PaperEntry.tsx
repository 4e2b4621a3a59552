/** Typing sheets of paper: a line a sheet, Enter takes it, and the next one can be typed at once. */
import { Button, Input, MessageBar, MessageBarBody, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { EnteredLine } from "../../api/types";
import { Card } from "../../components/Card";
import { EmptyState } from "../../components/EmptyState";
import { FormError } from "../../components/Form";
import { Page } from "../../components/Page";
import { say } from "../../messages/catalogue";
import { Text, useText } from "../../messages/Text";
import { useChange, useCommand } from "../../platform/query";
import { href } from "../../router/router";
import { SentimentSections } from "./SentimentSections";

/** Lines shown of those taken. */
const SHOWN = 12;

const useStyles = makeStyles({
  body: { display: "flex", flexDirection: "column", gap: "10px", maxWidth: "760px" },
  line: { display: "flex", gap: "8px" },
  input: { flexGrow: 1, "& input": { fontSize: "16px", fontVariantNumeric: "tabular-nums" } },
  quiet: { margin: 0, fontSize: "12px", lineHeight: "17px", color: tokens.colorNeutralForeground3 },
  list: { listStyleType: "none", margin: 0, padding: 0, fontSize: "13px", lineHeight: "24px" },
  code: { fontWeight: 600, marginInlineEnd: "8px" },
});

export default function PaperEntry() {
  const styles = useStyles();
  const t = useText();
  const pulses = useCommand("pulses_list", {});
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState("");
  const [wrong, setWrong] = useState<EnteredLine | null>(null);
  const [taken, setTaken] = useState<{ key: number; line: EnteredLine }[]>([]);
  const enter = useChange("pulse_enter", { ownErrors: true, quiet: true });
  const open = pulses.data?.filter(({ state, anonymous }) => state === "open" && anonymous);
  const take = async () => {
    if (typed.trim() === "" || enter.pending) return;
    const answer = await enter.run({ text: typed, dry_run: false });
    const line = answer?.lines[0];
    if (!line) return;
    field.current?.focus();
    if (line.error) {
      setWrong(line);
      return;
    }
    setWrong(null);
    setTyped("");
    setTaken((now) => [{ key: (now[0]?.key ?? 0) + 1, line }, ...now]);
  };
  return (
    <Page
      name="pulse-paper"
      title={t("sentiment-paper")}
      subtitle={t("pulse-paper-subtitle")}
      ready={pulses.data !== undefined || pulses.error !== null}
      actions={<SentimentSections current="/sentiment/paper" />}
    >
      {open?.length === 0 ? (
        <EmptyState
          title={t("pulse-paper-none-title")}
          body={t("pulse-paper-none-body")}
          action={
            <Button as="a" appearance="primary" href={href("/sentiment/pulses")}>
              <Text id="pulse-paper-none-do" />
            </Button>
          }
        />
      ) : (
        <Card title={t("pulse-paper-line")}>
          <div className={styles.body}>
            <FormError error={enter.error} />
            <form
              className={styles.line}
              aria-label={t("pulse-paper-line")}
              onSubmit={(event) => {
                event.preventDefault();
                void take();
              }}
            >
              <Input
                ref={field}
                className={styles.input}
                size="large"
                aria-label={t("pulse-paper-line")}
                aria-invalid={wrong !== null}
                placeholder={t("pulse-paper-example")}
                value={typed}
                onChange={(_, { value }) => setTyped(value)}
              />
              <Button type="submit" appearance="primary" size="large">
                <Text id="pulse-paper-take" />
              </Button>
            </form>
            {wrong?.error ? (
              <MessageBar intent="error" role="alert">
                <MessageBarBody>{say(wrong.error)}</MessageBarBody>
              </MessageBar>
            ) : null}
            <p className={styles.quiet}>{t("pulse-paper-explains")}</p>
            <p className={styles.quiet} role="status">
              {taken.length > 0 ? t("pulse-paper-taken", { count: taken.length }) : null}
            </p>
            <ul className={styles.list}>
              {taken.slice(0, SHOWN).map(({ key, line }) => (
                <li key={key}>
                  <span className={styles.code}>✓ {line.group?.name}</span>
                  {t("pulse-paper-answers", {
                    pulse: line.pulse?.name ?? "",
                    answers: line.answers.join(" "),
                  })}
                </li>
              ))}
            </ul>
          </div>
        </Card>
      )}
    </Page>
  );
}
