/** Verifies the programme's file on request: is it sound, and does its history give exactly what the screens show. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { Card } from "../../components/Card";
import { FormError } from "../../components/Form";
import { Pill } from "../../components/StatusBadge";
import { say } from "../../messages/catalogue";
import { Text, useText } from "../../messages/Text";
import { useCommand } from "../../platform/query";

const useStyles = makeStyles({
  words: { margin: "0 0 10px", fontSize: "13px", lineHeight: "18px", color: tokens.colorNeutralForeground2 },
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "10px", fontSize: "13px" },
  findings: { margin: "10px 0 0", paddingInlineStart: "18px", fontSize: "13px" },
  digest: {
    margin: "10px 0 0",
    fontSize: "12px",
    color: tokens.colorNeutralForeground3,
    overflowWrap: "anywhere",
  },
});

export function CheckData() {
  const styles = useStyles();
  const t = useText();
  const [asked, setAsked] = useState(false);
  // It reads no topic: a change elsewhere must not start the check again by itself.
  const check = useCommand("check", {}, { enabled: asked, reads: [] });
  const report = asked && !check.isFetching ? check.data : undefined;
  const run = () => {
    if (asked) void check.refetch();
    else setAsked(true);
  };
  return (
    <Card title={t("programme-check")}>
      <p className={styles.words}>
        <Text id="programme-check-explains" />
      </p>
      <div className={styles.line}>
        <Button size="small" disabled={check.isFetching} onClick={run}>
          <Text id={check.isFetching ? "programme-check-running" : "programme-check-run"} />
        </Button>
        <span role="status" className={styles.line}>
          {report ? (
            <>
              <Pill tone={report.sound ? "good" : "bad"}>
                {t(report.sound ? "programme-check-sound" : "programme-check-unsound")}
              </Pill>
              {t("programme-check-counts", { rows: report.rows, changes: report.changes })}
            </>
          ) : null}
        </span>
      </div>
      <FormError error={check.error} />
      {report && report.findings.length > 0 ? (
        <ul className={styles.findings}>
          {report.findings.map((finding) => (
            <li key={say(finding)}>{say(finding)}</li>
          ))}
        </ul>
      ) : null}
      {report ? (
        <p className={styles.digest}>
          <Text id="programme-check-digest" args={{ digest: report.digest.slice(0, 16) }} />
        </p>
      ) : null}
    </Card>
  );
}
