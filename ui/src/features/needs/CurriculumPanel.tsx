/** What a person still has to learn: module by module, in order, and by when. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { EmptyState } from "../../components/EmptyState";
import { EvidencePanel } from "../../components/EvidencePanel";
import { LoadError } from "../../components/LoadError";
import { RowsSkeleton } from "../../components/Skeletons";
import { formatDate, joinList, say } from "../../messages/catalogue";
import { useText } from "../../messages/Text";
import { useCommand } from "../../platform/query";
import { href } from "../../router/router";

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: "22px", fontSize: "13px" },
  step: { padding: "6px 0", borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, lineHeight: "19px" },
  link: { fontWeight: 600, color: tokens.colorBrandForegroundLink },
  quiet: { color: tokens.colorNeutralForeground3 },
  words: { margin: 0, fontSize: "13px", lineHeight: "19px" },
});

export function CurriculumPanel({ person, onClose }: { person: string; onClose: () => void }) {
  const styles = useStyles();
  const t = useText();
  const way = useCommand("curriculum_get", { person });
  const { data } = way;
  return (
    <EvidencePanel
      title={data ? t("needs-way-of", { name: data.person.name }) : t("needs-person")}
      explains={
        data && data.groups.length > 0
          ? t("needs-way-groups", { groups: joinList(data.groups.map(({ name }) => name)) })
          : undefined
      }
      onClose={onClose}
    >
      <LoadError error={way.error} onRetry={() => void way.refetch()} />
      {data ? (
        <>
          {data.steps.length === 0 ? (
            <EmptyState
              title={t(data.groups.length === 0 ? "needs-way-no-group-title" : "needs-way-none-title")}
              body={t(data.groups.length === 0 ? "needs-way-no-group-body" : "needs-way-none-body")}
            />
          ) : (
            <ol className={styles.list}>
              {data.steps.map((step) => (
                <li key={step.module.id} className={styles.step}>
                  <a className={styles.link} href={href(`/modules/${step.module.id}`)}>
                    {step.module.name}
                  </a>{" "}
                  <span className={styles.quiet}>
                    {t("needs-way-minutes", { minutes: step.minutes })}
                    {step.by ? ` · ${t("needs-way-by", { date: formatDate(step.by) })}` : ""}
                  </span>
                  <div>
                    {step.session ? (
                      <a className={styles.link} href={href(`/sessions/${step.session}`)}>
                        {say(step.standing)}
                      </a>
                    ) : (
                      say(step.standing)
                    )}
                  </div>
                  <div className={styles.quiet}>
                    {step.groundwork
                      ? t("needs-way-groundwork")
                      : step.topics.length > 0
                        ? t("needs-way-topics", { topics: joinList(step.topics.map(({ name }) => name)) })
                        : t("needs-way-required")}
                  </div>
                </li>
              ))}
            </ol>
          )}
          {data.untaught.length > 0 ? (
            <p className={styles.words}>
              {t("needs-way-untaught", { topics: joinList(data.untaught.map(({ name }) => name)) })}
            </p>
          ) : null}
          {data.done.length > 0 ? (
            <p className={styles.words}>
              {t("needs-way-done", { modules: joinList(data.done.map(({ name }) => name)) })}
            </p>
          ) : null}
        </>
      ) : way.error ? null : (
        <RowsSkeleton rows={6} />
      )}
    </EvidencePanel>
  );
}
