/** What a module is, at a glance: what is missing, for whom it is, what it covers and what builds on it. */
import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { ModuleDetail, Named } from "../../api/types";
import { formatNumber, languageName, say } from "../../messages/catalogue";
import { Text, useText } from "../../messages/Text";
import { href } from "../../router/router";
import { statusVar } from "../../theme/status";
import { StateBar } from "./StateBar";

const useStyles = makeStyles({
  facts: { margin: 0, display: "flex", flexDirection: "column", gap: "10px", fontSize: "13px" },
  term: { fontSize: "12px", color: tokens.colorNeutralForeground3 },
  value: { margin: 0, overflowWrap: "anywhere", "& .fui-Link": { fontSize: "13px" } },
  list: { margin: 0, paddingInlineStart: "16px" },
  missing: { color: statusVar("statusWarnText") },
  summary: { margin: "0 0 10px", fontSize: "13px", lineHeight: "19px", whiteSpace: "pre-wrap" },
});

function Fact({ name, children }: { name: string; children: ReactNode }) {
  const styles = useStyles();
  return (
    <div>
      <dt className={styles.term}>
        <Text id={name} />
      </dt>
      <dd className={styles.value}>{children}</dd>
    </div>
  );
}

function Links({ of, to }: { of: readonly Named[]; to: (id: string) => string }) {
  const styles = useStyles();
  if (of.length === 0) return <>–</>;
  return (
    <ul className={styles.list}>
      {of.map(({ id, name }) => (
        <li key={id}>
          <Link href={href(to(id))}>{name}</Link>
        </li>
      ))}
    </ul>
  );
}

export function ModuleFacts({ detail }: { detail: ModuleDetail }) {
  const styles = useStyles();
  const t = useText();
  const { row, summary, languages, capacity, pass_percent: pass } = detail;
  return (
    <>
      {summary ? <p className={styles.summary}>{summary}</p> : null}
      <dl className={styles.facts}>
        {row.approved ? null : (
          <Fact name="modules-missing">
            <ul className={styles.list}>
              {row.missing.map((message, index) => (
                <li key={index} className={styles.missing}>
                  {say(message)}
                </li>
              ))}
            </ul>
          </Fact>
        )}
        {row.stale && row.stale.length > 0 ? (
          <Fact name="modules-stale">
            <ul className={styles.list}>
              {row.stale.map((message, index) => (
                <li key={index} className={styles.missing}>
                  {say(message)}
                </li>
              ))}
            </ul>
            <Link href={href(`/modules/${row.id}`, { do: "version" })}>
              <Text id="modules-stale-do" />
            </Link>
          </Fact>
        ) : null}
        <Fact name="modules-materials">
          <StateBar counts={row.materials} />
        </Fact>
        <Fact name="modules-owner">
          {row.owner ? (
            <Link href={href(`/people/${row.owner.id}`)}>{row.owner.name}</Link>
          ) : (
            t("modules-no-owner")
          )}
        </Fact>
        <Fact name="modules-groups">
          <Links of={row.groups} to={(id) => `/groups/${id}`} />
        </Fact>
        <Fact name="modules-processes">{row.processes.map(({ name }) => name).join(", ") || "–"}</Fact>
        <Fact name="modules-languages">{languages.map(languageName).join(", ") || "–"}</Fact>
        <Fact name="modules-capacity">{capacity === null ? "–" : formatNumber(capacity)}</Fact>
        <Fact name="modules-pass">
          {pass === null ? t("modules-no-test") : t("modules-pass-from", { pass })}
        </Fact>
        <Fact name="modules-prerequisites">
          <Links of={detail.prerequisites} to={(id) => `/modules/${id}`} />
        </Fact>
        <Fact name="modules-dependants">
          <Links of={detail.dependants} to={(id) => `/modules/${id}`} />
        </Fact>
        <Fact name="modules-ahead-hint">
          <Link href={href("/sessions", { module: row.id })}>
            {t("modules-ahead-count", { count: row.sessions_ahead })}
          </Link>
        </Fact>
      </dl>
    </>
  );
}
