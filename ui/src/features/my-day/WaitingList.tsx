/** What else waits: each line leads to the place where it is done. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Waiting } from "../../api/types";
import { Card } from "../../components/Card";
import { formatNumber } from "../../messages/catalogue";
import { Said, useText } from "../../messages/Text";
import { Due } from "./Due";
import { placeOf } from "./waiting";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  line: { borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, ":last-child": { borderBottom: "none" } },
  link: {
    display: "grid",
    gridTemplateColumns: "92px minmax(0, 1fr) auto",
    alignItems: "center",
    gap: "12px",
    padding: "7px 12px",
    color: tokens.colorNeutralForeground1,
    textDecorationLine: "none",
    fontSize: "13px",
    lineHeight: "18px",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  kind: { fontSize: "12px", color: tokens.colorNeutralForeground3 },
  words: { minWidth: 0, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  title: { fontWeight: 600 },
  detail: { color: tokens.colorNeutralForeground2 },
  more: { padding: "6px 8px" },
});

const FIRST = 7;

export function WaitingList({ waiting }: { waiting: readonly Waiting[] }) {
  const styles = useStyles();
  const t = useText();
  const [all, setAll] = useState(false);
  if (waiting.length === 0) return null;
  const shown = all ? waiting : waiting.slice(0, FIRST);
  return (
    <Card
      title={t("my-day-waiting")}
      hint={
        shown.length < waiting.length
          ? t("my-day-waiting-shown", { shown: shown.length, count: waiting.length })
          : formatNumber(waiting.length)
      }
      flush
    >
      <ul className={styles.list}>
        {shown.map((item, index) => (
          <li key={index} className={styles.line}>
            <a href={placeOf(item)} className={styles.link}>
              <span className={styles.kind}>{t(`my-day-kind-${item.kind}`)}</span>
              <span className={styles.words}>
                <span className={styles.title} dir="auto">
                  {item.title}
                </span>{" "}
                <span className={styles.detail}>
                  <Said message={item.detail} />
                </span>
              </span>
              <Due item={item} />
            </a>
          </li>
        ))}
      </ul>
      {shown.length < waiting.length ? (
        <div className={styles.more}>
          <Button size="small" appearance="subtle" onClick={() => setAll(true)}>
            {t("my-day-waiting-rest", { count: waiting.length - shown.length })}
          </Button>
        </div>
      ) : null}
    </Card>
  );
}
