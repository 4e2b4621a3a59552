/** The screen that opens at one's work: what is next, what waits, whom one learns with, and how the programme stands. */
import { Button, makeStyles } from "@fluentui/react-components";
import type { DayFigures, MyDay } from "../../api/types";
import { Figure } from "../../components/Card";
import { Kbd } from "../../components/Kbd";
import { LoadError } from "../../components/LoadError";
import { Page } from "../../components/Page";
import { FiguresSkeleton, RowsSkeleton } from "../../components/Skeletons";
import { useFrame } from "../../frame/useFrame";
import { formatDate, formatNumber } from "../../messages/catalogue";
import { Text, useText } from "../../messages/Text";
import { useCommand } from "../../platform/query";
import { href, navigate } from "../../router/router";
import { ConflictsNotice } from "../sharing/ConflictsNotice";
import { openQuickLog } from "../shadowing/quickLog";
import { MyPairings } from "./MyPairings";
import { MyReadiness } from "./MyReadiness";
import { MySessions } from "./MySessions";
import { NextUp } from "./NextUp";
import { Setup } from "./Setup";
import { WaitingList } from "./WaitingList";
import { WhoAmI } from "./WhoAmI";

const useStyles = makeStyles({
  columns: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) 320px",
    gap: "12px",
    alignItems: "start",
    "@media (max-width: 1000px)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  figures: { display: "grid", gridTemplateColumns: "1fr 1fr", gap: "10px" },
  column: { display: "flex", flexDirection: "column", gap: "12px", minWidth: 0 },
});

export default function MyDayPage() {
  const t = useText();
  const day = useCommand("my_day", {});
  const { today, programme } = useFrame();
  const date = today ? formatDate(today, "long") : "";
  const me = programme?.me?.name;
  return (
    <Page
      name="my-day"
      title={t("nav-my-day")}
      subtitle={me ? t("my-day-subtitle", { date, name: me }) : date}
      ready={day.data !== undefined || day.error !== null}
      actions={
        day.data && day.data.pairings.length > 0 ? (
          <Button onClick={() => openQuickLog()}>
            <Text id="quick-log-title" />
            <Kbd keys="L" />
          </Button>
        ) : null
      }
    >
      <LoadError error={day.error} onRetry={() => void day.refetch()} />
      <ConflictsNotice count={programme?.sharing.conflicts ?? 0} />
      {day.data ? <Content day={day.data} /> : day.error ? null : <Waiting />}
    </Page>
  );
}

/** A programme whose setup is done. */
const running = ({ setup }: MyDay) => setup.every(({ done }) => done);

function Waiting() {
  return (
    <>
      <FiguresSkeleton />
      <RowsSkeleton />
    </>
  );
}

function Content({ day }: { day: MyDay }) {
  const styles = useStyles();
  const ready = running(day);
  return (
    <>
      {ready ? <NextUp day={day} /> : null}
      <div className={styles.columns}>
        <div className={styles.column}>
          {ready ? null : <Setup steps={day.setup} />}
          {/* What waits is not hidden by a step of the set-up that is open; the first stands above once all are done. */}
          <WaitingList waiting={ready ? day.waiting.slice(1) : day.waiting} />
          <MySessions sessions={day.sessions} />
          <MyPairings day={day} />
        </div>
        <div className={styles.column}>
          {day.me ? null : <WhoAmI />}
          {day.superuser ? <MyReadiness row={day.superuser} /> : null}
          {day.figures ? <Programme figures={day.figures} /> : null}
        </div>
      </div>
    </>
  );
}

/** How the programme stands; each figure opens what it counts. */
function Programme({ figures }: { figures: DayFigures }) {
  const styles = useStyles();
  const t = useText();
  const { ready, superusers, stalled, open_blockers, short_risk_areas } = figures;
  const open = (path: string, query: Record<string, string> = {}) => navigate(href(path, query));
  return (
    <div className={styles.figures}>
      <Figure
        compact
        name={t("my-day-ready")}
        number={formatNumber(ready)}
        of={t("my-day-of-superusers", { count: superusers })}
        tone={superusers > 0 && ready === superusers ? "good" : "neutral"}
        onOpen={() => open("/readiness")}
      />
      <Figure
        compact
        name={t("my-day-stalled")}
        number={formatNumber(stalled)}
        tone={stalled > 0 ? "warn" : "neutral"}
        onOpen={() => open("/shadowing", { show: "stalled" })}
      />
      <Figure
        compact
        name={t("my-day-blockers")}
        number={formatNumber(open_blockers)}
        tone={open_blockers > 0 ? "bad" : "neutral"}
        onOpen={() => open("/shadowing", { show: "blockers" })}
      />
      <Figure
        compact
        name={t("my-day-short")}
        number={formatNumber(short_risk_areas)}
        tone={short_risk_areas > 0 ? "bad" : "neutral"}
        onOpen={() => open("/coverage")}
      />
    </div>
  );
}
