/** The training sessions: a calendar by month or week, or a list. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { ArrowImportRegular } from "@fluentui/react-icons/svg/arrow-import";
import { useState } from "react";
import type { SessionRow, SessionsQuery } from "../../api/types";
import { addDays, isoDate } from "../../components/dates";
import { Card } from "../../components/Card";
import { Kbd } from "../../components/Kbd";
import { LoadError } from "../../components/LoadError";
import { Page } from "../../components/Page";
import { SegmentedChoice } from "../../components/SegmentedChoice";
import { Signs } from "../../components/Signs";
import { RowsSkeleton } from "../../components/Skeletons";
import { useFrame } from "../../frame/useFrame";
import { Text, useText } from "../../messages/Text";
import { useChange, useCommand } from "../../platform/query";
import { href, navigate, useQueryState } from "../../router/router";
import { useShortcut } from "../../shortcuts/shortcuts";
import { CalendarSteps } from "./CalendarSteps";
import { DayPanel } from "./DayPanel";
import { ExportMenu } from "./ExportMenu";
import { useSessionFilter } from "./filter";
import { FOUND, SIGNED, standingSign, standingTone } from "./look";
import { MonthView } from "./MonthView";
import { MoveDialog } from "./MoveDialog";
import { SessionFilters } from "./SessionFilters";
import { SessionSections } from "./SessionSections";
import { SessionTable, type When } from "./SessionTable";
import { addMonths, movedStart, rangeOf, spanOf, type Placed, type View } from "./times";
import { WeekView } from "./WeekView";

const useStyles = makeStyles({
  bar: { display: "flex", alignItems: "center", gap: "10px", flexWrap: "wrap", flexShrink: 0 },
  view: { width: "216px", flexShrink: 0 },
  none: {
    display: "flex",
    alignItems: "center",
    gap: "10px",
    flexShrink: 0,
    fontSize: "13px",
    color: tokens.colorNeutralForeground2,
  },
});

/** The days that are asked for: what is in view, or what the list is about. */
function asked(view: View, day: string, today: string, when: When): SessionsQuery {
  if (view !== "list") {
    const { first, last } = rangeOf(view, day);
    return { from: first, to: last, text: "" };
  }
  if (when === "ahead") return { from: today, text: "" };
  return { ...(when === "past" ? { to: addDays(today, -1) } : {}), text: "" };
}

export default function Sessions() {
  const t = useText();
  const { today, known } = useFrame();
  // Without knowing the day there is no month to show yet.
  if (known) return <Known today={today} />;
  return (
    <Page name="sessions" title={t("sessions-title")} ready={false} fill>
      <RowsSkeleton />
    </Page>
  );
}

/** The day of the address; a day that does not exist is today. */
function dayIn(address: string, today: string): string {
  const [year = 0, month = 0, day = 0] = address.split("-").map(Number);
  return isoDate(year, month, day) === address ? address : today;
}

function Known({ today }: { today: string }) {
  const t = useText();
  const styles = useStyles();
  const [view, setView] = useQueryState<View>("view", "month");
  const [on, setOn] = useQueryState("on", "");
  const [when, setWhen] = useQueryState<When>("when", "ahead");
  const day = dayIn(on, today);
  const setDay = (next: string) => setOn(next === today ? "" : next);
  const filter = useSessionFilter();
  const query: SessionsQuery = { ...filter.args, ...asked(view, day, today, when), text: filter.text };
  const list = useCommand("sessions_list", query, { keep: true });
  const rows = list.data;
  const create = (from = day) =>
    navigate(
      href("/sessions/new", {
        on: from,
        module: filter.value.module || null,
        group: filter.value.group || null,
      }),
    );
  const step = (by: number) => setDay(view === "week" ? addDays(day, by * 7) : addMonths(day, by));
  useShortcut({ keys: "N", label: "sessions-new" }, () => create());
  useShortcut({ keys: "T", label: "sessions-today" }, () => setOn(""), view !== "list");
  useShortcut({ keys: "[", label: "sessions-previous" }, () => step(-1), view !== "list");
  useShortcut({ keys: "]", label: "sessions-next" }, () => step(1), view !== "list");
  return (
    <Page
      name="sessions"
      title={t("sessions-title")}
      ready={rows !== undefined || list.error !== null}
      fill
      actions={
        <>
          <SessionSections current="/sessions" />
          <Button
            size="small"
            appearance="subtle"
            icon={<ArrowImportRegular />}
            aria-label={t("importing-command-sessions")}
            title={t("importing-command-sessions")}
            onClick={() => navigate(href("/import", { kind: "sessions" }))}
          />
          <ExportMenu query={query} />
          <Button size="small" appearance="primary" icon={<AddRegular />} onClick={() => create()}>
            <Text id="sessions-new" />
            <Kbd keys="N" />
          </Button>
        </>
      }
    >
      <LoadError error={list.error} onRetry={() => void list.refetch()} />
      <div className={styles.bar}>
        <div className={styles.view}>
          <SegmentedChoice<View>
            label={t("sessions-view")}
            value={view}
            options={(["month", "week", "list"] as const).map((value) => ({
              value,
              label: t(`sessions-view-${value}`),
            }))}
            onChange={setView}
          />
        </div>
        {view === "list" ? null : (
          <CalendarSteps view={view} day={day} onStep={step} onToday={() => setOn("")} />
        )}
        <SessionFilters filter={filter} />
      </div>
      {view === "list" ? (
        <SessionTable
          rows={rows}
          when={when}
          onWhen={setWhen}
          narrowed={filter.narrowed}
          onNew={() => create()}
        />
      ) : rows ? (
        <>
          {rows.length === 0 ? (
            <div className={styles.none} role="status">
              {t("sessions-calendar-none", {
                span: spanOf(view, day),
                narrowed: filter.narrowed ? "yes" : "no",
              })}
              {filter.narrowed ? null : (
                <Button size="small" onClick={() => create()}>
                  <Text id="sessions-new" />
                </Button>
              )}
            </div>
          ) : null}
          <Calendar view={view} day={day} today={today} rows={rows} onDay={setDay} onNew={create} />
          <CalendarSigns />
        </>
      ) : (
        <RowsSkeleton />
      )}
    </Page>
  );
}

/** What the signs in the calendar mean. */
function CalendarSigns() {
  const t = useText();
  const standings = SIGNED.map((standing) => ({
    word: t(`sessions-standing-${standing}`),
    sign: standingSign[standing],
    tone: standingTone[standing],
  }));
  return (
    <Signs
      signs={[
        ...standings,
        { word: t("sessions-legend-found"), sign: FOUND, tone: "warn" },
        { word: t("sessions-purpose-rehearsal"), sign: "", tone: "accent", outlined: true },
      ]}
    />
  );
}

interface CalendarViewProps {
  view: "month" | "week";
  day: string;
  today: string;
  rows: readonly SessionRow[];
  onDay: (day: string) => void;
  onNew: (day: string) => void;
}

function Calendar({ view, day, today, rows, onDay, onNew }: CalendarViewProps) {
  const [opened, setOpened] = useQueryState("day", "");
  const [moving, setMoving] = useState<SessionRow | null>(null);
  const move = useChange("session_move");
  const openDay = (one: string) => {
    const there = rows.filter(({ slots }) => slots.some(({ starts_at }) => starts_at.startsWith(one)));
    const [only] = there;
    if (!only) onNew(one);
    else if (there.length === 1) navigate(`/sessions/${only.id}`);
    else setOpened(one);
  };
  const drop = (placed: Placed, to: string) =>
    void move.run({ id: placed.session.id, starts_at: movedStart(placed, to) });
  // On a session in the calendar, M asks where to move it: dragging without a mouse.
  useShortcut({ keys: "M", label: "sessions-move" }, () => {
    const id =
      document.activeElement instanceof HTMLElement ? document.activeElement.dataset["session"] : null;
    const row = rows.find((one) => one.id === id);
    if (row?.state === "scheduled") setMoving(row);
  });
  const Shown = view === "week" ? WeekView : MonthView;
  return (
    <>
      <Card fill flush>
        <Shown day={day} today={today} sessions={rows} onDay={onDay} onOpenDay={openDay} onMove={drop} />
      </Card>
      {opened ? (
        <DayPanel
          day={opened}
          rows={rows}
          onMove={setMoving}
          onNew={() => onNew(opened)}
          onClose={() => setOpened("")}
        />
      ) : null}
      {moving ? <MoveDialog session={moving} onClose={() => setMoving(null)} /> : null}
    </>
  );
}
