/** Everything to prepare for a session on one screen: what is open first, and how far one is. */
import { Checkbox, ProgressBar, makeStyles, tokens } from "@fluentui/react-components";
import type { Advice, Preparation } from "../../api/types";
import { Card } from "../../components/Card";
import { EmptyState } from "../../components/EmptyState";
import { LoadError } from "../../components/LoadError";
import { RowsSkeleton } from "../../components/Skeletons";
import { formatDate, say } from "../../messages/catalogue";
import { useText } from "../../messages/Text";
import { useChange, useCommand } from "../../platform/query";
import { statusVar } from "../../theme/status";
import { EnvironmentCard } from "./EnvironmentCard";
import { PreparationMaterials } from "./PreparationMaterials";
import { RunSheetCard } from "./RunSheetCard";

const useStyles = makeStyles({
  body: {
    display: "flex",
    flexDirection: "column",
    gap: "12px",
    flexGrow: 1,
    minHeight: 0,
    overflowY: "auto",
  },
  columns: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)",
    gap: "12px",
    alignItems: "start",
    flexShrink: 0,
    "@media (max-width: 1000px)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  whole: { flexShrink: 0 },
  column: { display: "flex", flexDirection: "column", gap: "12px", minWidth: 0 },
  progress: {
    display: "grid",
    gridTemplateColumns: "150px 220px minmax(0, 1fr)",
    gap: "16px",
    alignItems: "center",
    fontSize: "13px",
  },
  count: { fontSize: "15px", fontWeight: 600 },
  open: { color: tokens.colorNeutralForeground2, lineHeight: "18px" },
  lines: { listStyleType: "none", margin: 0, padding: 0 },
  line: { display: "flex", alignItems: "center", gap: "8px", fontSize: "13px" },
  quiet: { marginInlineStart: "auto", fontSize: "12px", color: tokens.colorNeutralForeground3 },
  none: { margin: 0, fontSize: "13px", lineHeight: "18px", color: tokens.colorNeutralForeground3 },
});

export function PreparationTab({ id }: { id: string }) {
  const styles = useStyles();
  const preparation = useCommand("preparation_get", { id }, { keep: true });
  const { data } = preparation;
  return (
    <>
      <LoadError error={preparation.error} onRetry={() => void preparation.refetch()} />
      {preparation.isPending ? <RowsSkeleton /> : null}
      {data ? (
        <div className={styles.body}>
          <Progress preparation={data} />
          <div className={styles.columns}>
            <div className={styles.column}>
              <Checklist preparation={data} />
              <EnvironmentCard
                // Once it is saved the form begins again from what is known.
                key={JSON.stringify(data.environment)}
                session={id}
                environment={data.environment}
                open={data.session.state === "scheduled"}
              />
              <PreparationMaterials preparation={data} />
            </div>
            <div className={styles.column}>
              <RunSheetCard preparation={data} />
              <AdviceCard preparation={data} />
            </div>
          </div>
        </div>
      ) : null}
    </>
  );
}

function Progress({ preparation: { done, of, open } }: { preparation: Preparation }) {
  const styles = useStyles();
  const t = useText();
  return (
    <Card className={styles.whole}>
      <div className={styles.progress}>
        <span className={styles.count}>{t("sessions-prepared", { done, of })}</span>
        <ProgressBar
          value={of > 0 ? done / of : 1}
          thickness="large"
          color={done >= of ? "success" : "brand"}
          aria-label={t("sessions-prepared", { done, of })}
        />
        <span className={styles.open}>
          {open.length === 0
            ? t("sessions-prepared-all")
            : t(open.length > 2 ? "sessions-prepared-next-more" : "sessions-prepared-next", {
                next: open.slice(0, 2).map(say).join(" · "),
                count: open.length - 2,
              })}
        </span>
      </div>
    </Card>
  );
}

function Checklist({ preparation: { session, lines } }: { preparation: Preparation }) {
  const styles = useStyles();
  const t = useText();
  const set = useChange("preparation_set", { quiet: true });
  return (
    <Card title={t("sessions-checklist")}>
      {lines.length === 0 ? (
        <EmptyState title={t("sessions-checklist-none")} body={t("sessions-checklist-none-body")} />
      ) : (
        <ul className={styles.lines}>
          {lines.map(({ id, title, done_on: on, done_by: by }) => (
            <li key={id} className={styles.line}>
              <Checkbox
                label={title}
                checked={on !== null}
                onChange={(_, { checked }) =>
                  void set.run({ session: session.id, line: id, done: checked === true })
                }
              />
              {on ? (
                <span className={styles.quiet}>
                  {by
                    ? t("sessions-done-by", { date: formatDate(on, "short"), name: by.name })
                    : formatDate(on, "short")}
                </span>
              ) : null}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

const useAdviceStyles = makeStyles({
  list: { listStyleType: "none", margin: "0 0 10px", padding: 0 },
  title: { margin: "0 0 4px", fontSize: "12px", fontWeight: 600 },
  line: {
    display: "grid",
    gridTemplateColumns: "16px minmax(0, 1fr)",
    gap: "6px",
    marginBottom: "6px",
    fontSize: "13px",
    lineHeight: "18px",
  },
  from: { gridColumn: "2", fontSize: "12px", lineHeight: "16px", color: tokens.colorNeutralForeground3 },
  good: { color: statusVar("statusGoodText"), fontWeight: 700 },
  bad: { color: statusVar("statusBadText"), fontWeight: 700 },
});

function AdviceCard({ preparation: { dos, donts } }: { preparation: Preparation }) {
  const styles = useStyles();
  const t = useText();
  return (
    <Card title={t("sessions-advice")}>
      {dos.length + donts.length === 0 ? <p className={styles.none}>{t("sessions-advice-none")}</p> : null}
      <AdviceList title={t("sessions-dos")} sign="✓" good advice={dos} />
      <AdviceList title={t("sessions-donts")} sign="✕" advice={donts} />
    </Card>
  );
}

interface AdviceListProps {
  title: string;
  sign: string;
  good?: boolean;
  advice: readonly Advice[];
}

function AdviceList({ title, sign, good = false, advice }: AdviceListProps) {
  const styles = useAdviceStyles();
  const t = useText();
  if (advice.length === 0) return null;
  return (
    <>
      <h3 className={styles.title}>{title}</h3>
      <ul className={styles.list}>
        {advice.slice(0, 8).map(({ text, on, consultant, processes }, index) => (
          <li key={index} className={styles.line}>
            <span className={good ? styles.good : styles.bad} aria-hidden>
              {sign}
            </span>
            <span dir="auto">{text}</span>
            <span className={styles.from}>
              {[
                t("sessions-advice-from", { date: formatDate(on, "short"), name: consultant }),
                processes.map(({ name }) => name).join(", "),
              ]
                .filter(Boolean)
                .join(" · ")}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
