/** What the parts of a risk area count: superusers of each process, modules with their content, people and timed tasks. */
import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { CoverageProcess, RiskAreaDetail, RiskModule } from "../../api/types";
import { Pill } from "../../components/StatusBadge";
import { formatDate, formatNumber, say } from "../../messages/catalogue";
import { Text, useText } from "../../messages/Text";
import { href } from "../../router/router";

const COMING = 3;

const useStyles = makeStyles({
  title: { margin: "6px 0 0", fontSize: "13px", fontWeight: 600 },
  row: { padding: "5px 0", borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, fontSize: "13px" },
  line: { display: "flex", gap: "8px", alignItems: "center" },
  grow: { flexGrow: 1 },
  names: { display: "flex", flexWrap: "wrap", gap: "2px 10px" },
  quiet: { fontSize: "12px", lineHeight: "16px", color: tokens.colorNeutralForeground3 },
});

export function RiskEvidence({ detail }: { detail: RiskAreaDetail }) {
  const styles = useStyles();
  // A module that nobody made yet counts as content to approve; without that part none is asked for.
  const owed = detail.row.parts.some(({ kind }) => kind === "content");
  return (
    <>
      <h3 className={styles.title}>
        <Text id="risk-part-superusers" />
      </h3>
      {detail.processes.map((process) => (
        <Process key={process.id} process={process} />
      ))}
      <h3 className={styles.title}>
        <Text id="risk-modules" />
      </h3>
      {detail.modules.length === 0 ? (
        <div className={styles.quiet}>
          <Text id={owed ? "risk-next-module" : "risk-no-training"} />
        </div>
      ) : (
        detail.modules.map((module) => <Module key={module.id} module={module} group={detail.row.group.id} />)
      )}
    </>
  );
}

function Process({ process: { title, needed, ready, coming } }: { process: CoverageProcess }) {
  const styles = useStyles();
  const t = useText();
  return (
    <div className={styles.row}>
      <div className={styles.line}>
        <span className={styles.grow}>{title}</span>
        <Pill tone={ready.length >= needed ? "good" : ready.length === 0 ? "bad" : "warn"}>
          {t("coverage-cell-ready", { ready: ready.length, needed })}
        </Pill>
      </div>
      <div className={styles.names}>
        {ready.map(({ id, name }) => (
          <Link key={id} href={href(`/superusers/${id}`)}>
            {name}
          </Link>
        ))}
      </div>
      {coming.slice(0, COMING).map(({ id, name, progress, next_step }) => (
        <div key={id} className={styles.quiet}>
          <Link href={href(`/superusers/${id}`)}>{name}</Link> {t("risk-coming", { progress })}
          {next_step ? `: ${say(next_step)}` : null}
        </div>
      ))}
    </div>
  );
}

function Module({ module, group }: { module: RiskModule; group: string }) {
  const styles = useStyles();
  const t = useText();
  const { id, title, approved_on, needed_by, need, completed, unseated, planned_until } = module;
  const people = { group, module: id };
  return (
    <div className={styles.row}>
      <div className={styles.line}>
        <Link className={styles.grow} href={href(`/modules/${id}`)}>
          {title}
        </Link>
        <Pill tone={approved_on ? "good" : "warn"}>
          {approved_on
            ? t("risk-approved", { date: formatDate(approved_on, "short") })
            : needed_by
              ? t("risk-needed-by", { date: formatDate(needed_by, "short") })
              : t("risk-not-approved")}
        </Pill>
      </div>
      <div className={styles.quiet}>
        <Link href={href("/completion", people)}>
          {t("risk-module-people", { completed: formatNumber(completed), need: formatNumber(need) })}
        </Link>
        {unseated > 0 ? ` · ${t("risk-module-unseated", { count: unseated })}` : null}
        {planned_until ? ` · ${t("risk-module-until", { date: formatDate(planned_until, "short") })}` : null}
        {module.tasks_of > 0
          ? ` · ${t("risk-module-tasks", {
              done: formatNumber(module.tasks_done),
              of: formatNumber(module.tasks_of),
            })}`
          : null}
      </div>
    </div>
  );
}
