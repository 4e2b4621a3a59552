/** The people behind an objective, or what it counts instead, each with the reason. */
import { Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { ObjectiveLine } from "../../api/types";
import { SegmentedChoice } from "../../components/SegmentedChoice";
import { Pill } from "../../components/StatusBadge";
import type { Column } from "../../components/table/columns";
import { formatDate, say } from "../../messages/catalogue";
import { useText } from "../../messages/Text";
import { usePages } from "../../platform/query";
import { href } from "../../router/router";

const useStyles = makeStyles({
  lines: { display: "flex", flexDirection: "column", lineHeight: "17px", minWidth: 0 },
  // The widest of the three tells how wide they are.
  choice: { minWidth: "270px" },
  line: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  detail: { fontSize: "12px", color: tokens.colorNeutralForeground3 },
  reason: { whiteSpace: "normal", lineHeight: "17px" },
});

export type Shown = "exceptions" | "counts" | "all";
const SHOWN: readonly Shown[] = ["exceptions", "counts", "all"];

export const lineId = ({ person, name, detail }: ObjectiveLine) => person?.id ?? `${name}~${detail}`;

/** Which of the lines are shown. */
export function ShownChoice({ shown, onChange }: { shown: Shown; onChange: (shown: Shown) => void }) {
  const t = useText();
  const styles = useStyles();
  return (
    <div className={styles.choice}>
      <SegmentedChoice
        label={t("objectives-people")}
        value={shown}
        options={SHOWN.map((value) => ({ value, label: t(`objectives-shown-${value}`) }))}
        onChange={onChange}
      />
    </div>
  );
}

/** The lines of an objective, page by page. */
export function useLines(id: string, shown: Shown, text: string) {
  return usePages(
    "objective_people",
    { id, shown, text },
    (offset, limit) => ({
      id,
      ...(shown === "all" ? {} : { counts: shown === "counts" }),
      text,
      offset,
      limit,
    }),
    (answer) => ({ rows: answer.lines, total: answer.total }),
  );
}

export function useLineColumns(): Column<ObjectiveLine>[] {
  const t = useText();
  const styles = useStyles();
  return useMemo<Column<ObjectiveLine>[]>(
    () => [
      {
        id: "person",
        header: t("objectives-who"),
        value: ({ person, name }) => person?.name ?? name,
        cell: ({ person, name, detail }) => (
          <span className={styles.lines}>
            <span className={styles.line}>
              {person ? <Link href={href(`/people/${person.id}`)}>{person.name}</Link> : name}
            </span>
            <span className={mergeClasses(styles.detail, styles.line)} title={detail}>
              {detail}
            </span>
          </span>
        ),
        width: 320,
        sortable: false,
      },
      {
        id: "counts",
        header: t("objectives-counts"),
        value: ({ counts }) => (counts ? 1 : 0),
        cell: ({ counts }) => (
          <Pill tone={counts ? "good" : "warn"}>
            {t(counts ? "objectives-counts-yes" : "objectives-counts-no")}
          </Pill>
        ),
        width: 120,
        sortable: false,
      },
      {
        id: "reason",
        header: t("objectives-reason"),
        value: ({ reasons }) => reasons.map(say).join(" "),
        cell: ({ reasons, session, on }) => {
          const words = reasons.map(say).join("; ");
          const date = on ? formatDate(on) : "";
          return (
            <span className={styles.lines}>
              <span className={styles.reason}>{words}</span>
              {session && on ? (
                <Link href={href(`/sessions/${session}`)} className={styles.detail}>
                  {words.includes(date) ? t("objectives-session-open") : t("objectives-session", { date })}
                </Link>
              ) : null}
            </span>
          );
        },
        sortable: false,
      },
    ],
    [t, styles],
  );
}
