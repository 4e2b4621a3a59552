/** Who trained whom: how many each trainer has reached, in how many sessions, with which versions. */
import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { CascadeArgs, CascadeModule, CascadeRow } from "../../api/types";
import { Card, Figure, Figures } from "../../components/Card";
import { EmptyState } from "../../components/EmptyState";
import { LoadError } from "../../components/LoadError";
import { Page } from "../../components/Page";
import { PersonName } from "../../components/PersonName";
import { SearchField } from "../../components/SearchField";
import { FiguresSkeleton } from "../../components/Skeletons";
import { Pill } from "../../components/StatusBadge";
import type { Column } from "../../components/table/columns";
import { DataTable } from "../../components/table/DataTable";
import { formatNumber } from "../../messages/catalogue";
import { useText } from "../../messages/Text";
import { useCommand } from "../../platform/query";
import { href, useQueryState } from "../../router/router";
import { faultTone } from "../../theme/status";
import { AsOfMenu } from "../readiness/AsOfMenu";
import { chosen } from "../readiness/filter";
import { FilterMenu } from "../readiness/FilterMenu";
import { SessionSections } from "../sessions/SessionSections";
import { CascadePanel } from "./CascadePanel";
import { ReachBar } from "./ReachBar";
import { ReachedPanel } from "./ReachedPanel";

const useStyles = makeStyles({
  bar: { display: "flex", alignItems: "center", gap: "10px", flexWrap: "wrap", flexShrink: 0 },
  room: { flexGrow: 1 },
  modules: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  older: { color: tokens.colorNeutralForeground3 },
});

function Versions({ modules }: { modules: readonly CascadeModule[] }) {
  const styles = useStyles();
  const t = useText();
  const line = (one: CascadeModule) =>
    t(one.current ? "cascade-version" : "cascade-version-older", {
      module: one.module.name,
      version: one.version,
    });
  return (
    <span className={styles.modules} title={modules.map(line).join("\n")}>
      {modules.map((one, index) => (
        <span key={`${one.module.id}~${one.version}`} className={one.current ? undefined : styles.older}>
          {index > 0 ? ", " : ""}
          {line(one)}
        </span>
      ))}
    </span>
  );
}

function useColumns(most: number): Column<CascadeRow>[] {
  const t = useText();
  return useMemo<Column<CascadeRow>[]>(
    () => [
      {
        id: "trainer",
        header: t("cascade-trainer"),
        value: ({ trainer }) => trainer.name,
        cell: ({ trainer }) => <PersonName name={trainer.name} />,
        width: 190,
      },
      {
        id: "reached",
        header: t("cascade-reached"),
        hint: t("cascade-reached-hint"),
        value: ({ reached }) => reached,
        cell: ({ reached }) => <ReachBar reached={reached} most={most} />,
        width: 170,
      },
      {
        id: "sessions",
        header: t("cascade-sessions"),
        value: ({ sessions }) => sessions,
        cell: ({ sessions, trainer }) => (
          <Link
            href={href("/sessions", { view: "list", trainer: trainer.id, state: "closed" })}
            aria-label={t("cascade-sessions-of", { count: sessions, name: trainer.name })}
          >
            {formatNumber(sessions)}
          </Link>
        ),
        align: "end",
        width: 78,
      },
      {
        id: "together",
        header: t("cascade-together"),
        hint: t("cascade-together-hint"),
        value: ({ co_delivered }) => co_delivered,
        cell: ({ co_delivered }) => (co_delivered > 0 ? formatNumber(co_delivered) : "–"),
        align: "end",
        width: 96,
      },
      {
        id: "versions",
        header: t("cascade-modules"),
        value: ({ modules }) => modules.map(({ module }) => module.name).join(", "),
        cell: ({ modules }) => <Versions modules={modules} />,
      },
      {
        id: "earlier",
        header: t("cascade-earlier"),
        hint: t("cascade-earlier-hint"),
        value: ({ earlier_version }) => earlier_version,
        cell: ({ earlier_version }) =>
          earlier_version > 0 ? (
            <Pill tone="warn">{t("cascade-earlier-count", { count: earlier_version })}</Pill>
          ) : (
            "–"
          ),
        align: "end",
        width: 112,
      },
      {
        id: "rating",
        header: t("cascade-rating"),
        hint: t("cascade-rating-hint"),
        value: ({ rating }) => rating,
        cell: ({ rating }) =>
          rating === null ? "–" : t("cascade-rating-of", { rating: formatNumber(rating) }),
        align: "end",
        width: 84,
      },
    ],
    [t, most],
  );
}

export default function CascadePage() {
  const styles = useStyles();
  const t = useText();
  const [module, setModule] = useQueryState("module", "");
  const [asOf, setAsOf] = useQueryState("as-of", "");
  const [search, setSearch] = useQueryState("filter", "");
  const [trainer, setTrainer] = useQueryState("trainer", "");
  const [only, setOnly] = useQueryState<"" | "older" | "reached">("only", "");
  const [evidence, setEvidence] = useQueryState("evidence", "");
  const [asked, setAsked] = useState(false);
  const args: CascadeArgs = chosen({ module, as_of: asOf });
  const list = useCommand("cascade", args, { keep: true });
  const modules = useCommand("modules_list", {}, { enabled: asked || module !== "" });
  const { data, error } = list;
  const columns = useColumns(Math.max(0, ...(data?.rows.map(({ reached }) => reached) ?? [])));
  const rows = useMemo(
    () =>
      data?.rows.filter(
        (row) =>
          only === "" ||
          (only === "older" && row.earlier_version > 0) ||
          (only === "reached" && row.reached > 0),
      ),
    [only, data],
  );
  const opened = data?.rows.find((row) => row.trainer.id === trainer);
  return (
    <Page
      name="cascade"
      title={t("cascade-title")}
      subtitle={t("cascade-subtitle")}
      ready={data !== undefined || error !== null}
      fill
      actions={<SessionSections current="/cascade" />}
    >
      <LoadError error={error} onRetry={() => void list.refetch()} />
      {data ? (
        <Totals
          rows={data.rows}
          reached={data.reached}
          onOlder={() => setOnly("older")}
          onTrainers={() => setOnly("reached")}
          onReached={() => setEvidence("reached")}
        />
      ) : error ? null : (
        <FiguresSkeleton figures={3} />
      )}
      <div className={styles.bar}>
        <FilterMenu
          label={t("completion-filter-module")}
          all={t("readiness-filter-all")}
          choices={modules.data?.map(({ id, title }) => ({ id, name: title }))}
          value={module}
          onChange={setModule}
          onOpen={() => setAsked(true)}
        />
        <AsOfMenu value={asOf} onChange={setAsOf} />
        {only ? (
          <>
            <Pill tone={only === "older" ? "warn" : "neutral"}>{t(`cascade-shown-${only}`)}</Pill>
            <Button size="small" appearance="transparent" onClick={() => setOnly("")}>
              {t("cascade-show-all")}
            </Button>
          </>
        ) : null}
        <span className={styles.room} />
        <SearchField label={t("cascade-search")} value={search} onChange={setSearch} width={190} />
      </div>
      {error && !data ? null : (
        <Card fill flush>
          <DataTable
            label={t("cascade-title")}
            rows={rows}
            columns={columns}
            rowId={(row) => row.trainer.id}
            onOpen={(row) => setTrainer(row.trainer.id)}
            filter={search}
            sort={{ column: "reached", descending: true }}
            empty={<EmptyState title={t("cascade-none-title")} body={t("cascade-none-body")} />}
          />
        </Card>
      )}
      {data && evidence === "reached" ? (
        <ReachedPanel args={args} reached={data.reached} onClose={() => setEvidence("")} />
      ) : null}
      {opened ? <CascadePanel key={trainer} row={opened} args={args} onClose={() => setTrainer("")} /> : null}
    </Page>
  );
}

interface TotalsProps {
  rows: readonly CascadeRow[];
  reached: number;
  /** Shows only the trainers who have trained with an older version. */
  onOlder: () => void;
  /** Shows only those who have reached anybody. */
  onTrainers: () => void;
  /** Lists the people reached. */
  onReached: () => void;
}

function Totals({ rows, reached, onOlder, onTrainers, onReached }: TotalsProps) {
  const t = useText();
  const trainers = rows.filter((row) => row.reached > 0).length;
  const earlier = rows.filter((row) => row.earlier_version > 0).length;
  return (
    <Figures>
      <Figure
        compact
        name={t("cascade-figure-reached")}
        number={formatNumber(reached)}
        explains={t("cascade-figure-reached-explains")}
        {...(reached > 0 ? { onOpen: onReached } : {})}
      />
      <Figure
        compact
        name={t("cascade-figure-trainers")}
        number={formatNumber(trainers)}
        explains={t("cascade-figure-trainers-explains", {
          count: rows.length,
        })}
        {...(trainers > 0 ? { onOpen: onTrainers } : {})}
      />
      <Figure
        compact
        name={t("cascade-figure-earlier")}
        number={formatNumber(earlier)}
        tone={faultTone(earlier, rows.length, "warn")}
        explains={t("cascade-figure-earlier-explains")}
        {...(earlier > 0 ? { onOpen: onOlder } : {})}
      />
    </Figures>
  );
}
