/** What is wrong with the plan, each with its way out; opening one shows the rows that it counts. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowRightRegular } from "@fluentui/react-icons/svg/arrow-right";
import type { TimelineViolation } from "../../api/types";
import { say } from "../../messages/catalogue";
import { Text, useText } from "../../messages/Text";
import { Severity } from "./Severity";
import { wayOut } from "./places";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: {
    display: "grid",
    gridTemplateColumns: "124px minmax(0, 1fr) auto",
    gap: "4px 12px",
    alignItems: "center",
    padding: "8px 12px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ":last-child": { borderBottom: "none" },
  },
  words: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: "1px",
    padding: "2px 6px",
    minWidth: 0,
    width: "100%",
    textAlign: "start",
    fontFamily: "inherit",
    color: tokens.colorNeutralForeground1,
    backgroundColor: "transparent",
    border: "none",
    borderRadius: "4px",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  what: { fontSize: "13px", lineHeight: "18px", fontWeight: 600 },
  way: { fontSize: "12px", lineHeight: "17px", color: tokens.colorNeutralForeground2 },
  count: { color: tokens.colorNeutralForeground3 },
});

interface ViolationListProps {
  violations: readonly TimelineViolation[];
  onOpen: (key: string) => void;
}

export function ViolationList({ violations, onOpen }: ViolationListProps) {
  const styles = useStyles();
  const t = useText();
  return (
    <ul className={styles.list} aria-label={t("timeline-violations")}>
      {violations.map((violation) => {
        const to = wayOut(violation);
        return (
          <li key={violation.key} className={styles.item}>
            <Severity grave={violation.grave} />
            <button type="button" className={styles.words} onClick={() => onOpen(violation.key)}>
              <span className={styles.what}>{say(violation.message)}</span>
              <span className={styles.way}>
                {say(violation.way_out)}{" "}
                {violation.rows.length > 0 ? (
                  <span className={styles.count}>
                    {t("timeline-rows-open", { count: violation.rows.length })}
                  </span>
                ) : null}
              </span>
            </button>
            {to ? (
              <Button
                as="a"
                href={to}
                size="small"
                icon={<ArrowRightRegular />}
                iconPosition="after"
                aria-label={t("timeline-go-about", {
                  way: t(`timeline-go-${violation.place}`),
                  what: say(violation.message),
                })}
              >
                <Text id={`timeline-go-${violation.place}`} />
              </Button>
            ) : (
              <span />
            )}
          </li>
        );
      })}
    </ul>
  );
}
