/** The processes behind one cell: who may train them, who is coming, and what each of those needs next. */
import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { ComingTrainer, CoverageCellArgs, CoverageProcess } from "../../api/types";
import { EmptyState } from "../../components/EmptyState";
import { EvidencePanel } from "../../components/EvidencePanel";
import { LoadError } from "../../components/LoadError";
import { RowsSkeleton } from "../../components/Skeletons";
import { Pill } from "../../components/StatusBadge";
import { formatShare, say } from "../../messages/catalogue";
import { Text, useText } from "../../messages/Text";
import { useCommand } from "../../platform/query";
import { href } from "../../router/router";

const COMING = 4;

const useStyles = makeStyles({
  process: { padding: "8px 0", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  head: { display: "flex", gap: "8px", alignItems: "center" },
  title: { margin: 0, flexGrow: 1, fontSize: "13px", fontWeight: 600 },
  impact: { fontSize: "12px", color: tokens.colorNeutralForeground3, whiteSpace: "nowrap" },
  line: { fontSize: "13px", marginTop: "4px", display: "flex", flexWrap: "wrap", gap: "4px 10px" },
  quiet: { color: tokens.colorNeutralForeground3 },
  coming: { listStyleType: "none", margin: "4px 0 0", padding: 0, fontSize: "12px" },
  step: { color: tokens.colorNeutralForeground3 },
});

export function CoverageCellPanel({ args, onClose }: { args: CoverageCellArgs; onClose: () => void }) {
  const t = useText();
  const detail = useCommand("coverage_cell", args);
  const { data } = detail;
  return (
    <EvidencePanel
      title={
        data ? t("coverage-cell-title", { area: data.area, group: data.group }) : t("coverage-cell-loading")
      }
      explains={data ? t("coverage-cell-explains", { count: data.people }) : undefined}
      onClose={onClose}
    >
      <LoadError error={detail.error} onRetry={() => void detail.refetch()} />
      {detail.isPending ? <RowsSkeleton rows={8} /> : null}
      {data?.processes.length === 0 ? (
        <EmptyState title={t("coverage-cell-none-title")} body={t("coverage-cell-none-body")} />
      ) : null}
      <div>
        {data?.processes.map((process) => (
          <Process key={process.id} process={process} />
        ))}
      </div>
    </EvidencePanel>
  );
}

function Process({ process: { title, impact, needed, ready, coming } }: { process: CoverageProcess }) {
  const styles = useStyles();
  const enough = ready.length >= needed;
  return (
    <section className={styles.process}>
      <div className={styles.head}>
        <h3 className={styles.title}>{title}</h3>
        <span className={styles.impact}>
          <Text id="coverage-impact-of" args={{ impact }} />
        </span>
        <Pill tone={enough ? "good" : ready.length === 0 ? "bad" : "warn"}>
          <Text id="coverage-cell-ready" args={{ ready: ready.length, needed }} />
        </Pill>
      </div>
      <div className={styles.line}>
        {ready.length === 0 ? (
          <span className={styles.quiet}>
            <Text id="coverage-cell-nobody" />
          </span>
        ) : (
          ready.map(({ id, name }) => (
            <Link key={id} href={href(`/superusers/${id}`)}>
              {name}
            </Link>
          ))
        )}
      </div>
      {coming.length > 0 ? (
        <ul className={styles.coming}>
          {coming.slice(0, COMING).map((trainer) => (
            <Coming key={trainer.id} trainer={trainer} />
          ))}
          {coming.length > COMING ? (
            <li className={styles.step}>
              <Text id="coverage-cell-more" args={{ count: coming.length - COMING }} />
            </li>
          ) : null}
        </ul>
      ) : null}
    </section>
  );
}

function Coming({ trainer: { id, name, progress, next_step: next } }: { trainer: ComingTrainer }) {
  const styles = useStyles();
  return (
    <li>
      <Link href={href(`/superusers/${id}`)}>{name}</Link>{" "}
      <span className={styles.step}>
        <Text
          id={next ? "coverage-coming" : "coverage-coming-done"}
          args={{ share: formatShare(progress / 100), step: next ? say(next) : "" }}
        />
      </span>
    </li>
  );
}
