/** Risk areas: how far each is against its plan, what two weeks changed, and where the best trainers should go. */
import { Button, ToggleButton, makeStyles, mergeClasses } from "@fluentui/react-components";
import type { RiskArgs, RiskOverview, RiskStanding } from "../../api/types";
import { Card, Figure, Figures } from "../../components/Card";
import { EmptyState } from "../../components/EmptyState";
import { LoadError } from "../../components/LoadError";
import { Page } from "../../components/Page";
import { SearchField } from "../../components/SearchField";
import { FiguresSkeleton, RowsSkeleton } from "../../components/Skeletons";
import { useFrame } from "../../frame/useFrame";
import { formatNumber } from "../../messages/catalogue";
import { Text, useText } from "../../messages/Text";
import { useCommand } from "../../platform/query";
import { navigate, useQueryState } from "../../router/router";
import { AsOfMenu } from "../readiness/AsOfMenu";
import { chosen } from "../readiness/filter";
import { FilterMenu } from "../readiness/FilterMenu";
import { Changes } from "./Changes";
import { standingTone, STANDINGS } from "./look";
import { RiskMap } from "./RiskMap";
import { RiskPanel } from "./RiskPanel";
import { RiskSections } from "./RiskSections";
import { RiskTable } from "./RiskTable";
import { Trainers } from "./Trainers";

const useStyles = makeStyles({
  bar: { display: "flex", alignItems: "center", gap: "10px", flexWrap: "wrap", flexShrink: 0 },
  room: { flexGrow: 1 },
  columns: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) 300px",
    gap: "12px",
    flexGrow: 1,
    minHeight: 0,
    "@media (max-width: 1000px)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  side: {
    display: "grid",
    gridTemplateRows: "minmax(0, 3fr) minmax(0, 2fr)",
    gap: "12px",
    minHeight: 0,
  },
  // The list has ten columns: it takes the whole width.
  whole: { gridTemplateColumns: "minmax(0, 1fr)" },
  scroll: { overflowY: "auto", minHeight: 0 },
});

export default function RiskPage() {
  const styles = useStyles();
  const t = useText();
  const { programme } = useFrame();
  const [asOf, setAsOf] = useQueryState("as-of", "");
  const [wave, setWave] = useQueryState("wave", "");
  const [as, setAs] = useQueryState<"map" | "table">("as", "map");
  const [standing, setStanding] = useQueryState("standing", "");
  const [search, setSearch] = useQueryState("filter", "");
  const [area, setArea] = useQueryState("area", "");
  const args: RiskArgs = chosen({ as_of: asOf, wave });
  const overview = useCommand("risk_overview", args, { keep: true });
  const { data } = overview;
  const openFigure = (one: RiskStanding) => {
    setStanding(one);
    setAs("table");
  };
  return (
    <Page
      name="risk"
      title={t("risk-title")}
      subtitle={t("risk-subtitle")}
      ready={data !== undefined || overview.error !== null}
      fill
      actions={
        <>
          <RiskSections current="/risk" />
          <AsOfMenu value={asOf} onChange={setAsOf} />
        </>
      }
    >
      <LoadError error={overview.error} onRetry={() => void overview.refetch()} />
      {data ? (
        <StandingFigures overview={data} onOpen={openFigure} />
      ) : overview.error ? null : (
        <FiguresSkeleton />
      )}
      <div className={styles.bar}>
        <FilterMenu
          label={t("readiness-filter-wave")}
          all={t("readiness-filter-all")}
          choices={programme?.waves.map(({ id, name }) => ({ id, name }))}
          value={wave}
          onChange={setWave}
        />
        <FilterMenu
          label={t("risk-standing")}
          all={t("readiness-filter-all")}
          choices={STANDINGS.map((id) => ({ id, name: t(`risk-standing-${id}`) }))}
          value={as === "table" ? standing : ""}
          onChange={(value) => (value ? openFigure(value as RiskStanding) : setStanding(""))}
        />
        <span className={styles.room} />
        <SearchField label={t("risk-search")} value={search} onChange={setSearch} width={190} />
        <ToggleButton
          size="small"
          checked={as === "table"}
          onClick={() => setAs(as === "table" ? "map" : "table")}
        >
          <Text id="readiness-as-table" />
        </ToggleButton>
      </div>
      <div className={mergeClasses(styles.columns, as === "table" && styles.whole)}>
        <Card fill flush>
          {overview.error && !data ? null : as === "map" ? (
            <RiskMap overview={data} search={search} onOpen={setArea} empty={<Nothing />} />
          ) : (
            <RiskTable
              rows={data?.rows.filter((row) => !standing || row.standing === standing)}
              search={search}
              current={area}
              onOpen={setArea}
              empty={<Nothing />}
            />
          )}
        </Card>
        {as === "map" ? (
          <div className={styles.side}>
            <Card fill flush title={t("risk-changes")} hint={t("risk-changes-hint")}>
              <div className={styles.scroll}>
                {data ? <Changes overview={data} onOpen={setArea} /> : <RowsSkeleton rows={4} />}
              </div>
            </Card>
            <Card fill flush title={t("risk-trainers")}>
              <div className={styles.scroll}>
                {data ? <Trainers trainers={data.trainers} onOpen={setArea} /> : <RowsSkeleton rows={4} />}
              </div>
            </Card>
          </div>
        ) : null}
      </div>
      {area ? (
        <RiskPanel key={area} args={{ ...chosen({ as_of: asOf }), id: area }} onClose={() => setArea("")} />
      ) : null}
    </Page>
  );
}

function StandingFigures({
  overview,
  onOpen,
}: {
  overview: RiskOverview;
  onOpen: (standing: RiskStanding) => void;
}) {
  const t = useText();
  const figures = STANDINGS.filter((standing) => standing !== "unplanned" || overview.unplanned > 0);
  return (
    <Figures>
      {figures.map((standing) => (
        <Figure
          key={standing}
          compact
          name={t(`risk-standing-${standing}`)}
          number={formatNumber(overview[standing])}
          of={t("risk-of", { count: overview.rows.length })}
          tone={overview[standing] > 0 ? standingTone[standing] : "neutral"}
          explains={t(`risk-standing-${standing}-explains`)}
          onOpen={() => onOpen(standing)}
        />
      ))}
    </Figures>
  );
}

function Nothing() {
  const t = useText();
  return (
    <EmptyState
      title={t("risk-none-title")}
      body={t("risk-none-body")}
      action={
        <Button appearance="primary" onClick={() => navigate("/processes/risk-areas")}>
          <Text id="risk-none-action" />
        </Button>
      }
    />
  );
}
