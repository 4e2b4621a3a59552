/** One session: when, where, who; what the checks found; who comes; what is still to prepare. */
import { Button, Tab, TabList, makeStyles } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { DocumentPdfRegular } from "@fluentui/react-icons/svg/document-pdf";
import { PlayRegular } from "@fluentui/react-icons/svg/play";
import type { SessionDetail } from "../../api/types";
import { Kbd } from "../../components/Kbd";
import { LoadError } from "../../components/LoadError";
import { Page } from "../../components/Page";
import { RowsSkeleton } from "../../components/Skeletons";
import { Pill } from "../../components/StatusBadge";
import { useGone } from "../../components/useGone";
import type { ScreenProps } from "../../frame/screens";
import { Text, useText } from "../../messages/Text";
import { useCommand } from "../../platform/query";
import { navigate, useQueryState } from "../../router/router";
import { useShortcut } from "../../shortcuts/shortcuts";
import { standingOf, standingTone } from "./look";
import { PreparationTab } from "./PreparationTab";
import { Results } from "./Results";
import { SavingDialog } from "./SavingDialog";
import { SessionDialog } from "./SessionDialog";
import { SessionMenu } from "./SessionMenu";
import { SessionOverview } from "./SessionOverview";
import { dayOf, endOf, formatDay, formatTime } from "./times";
import { useSaving } from "./useSaving";

const useStyles = makeStyles({
  tabs: { marginInlineStart: "-8px", flexShrink: 0 },
  line: { display: "inline-flex", alignItems: "center", gap: "8px" },
});

export default function SessionPage({ params }: ScreenProps) {
  const t = useText();
  const styles = useStyles();
  const id = params["id"] ?? "";
  const detail = useCommand("session_get", { id }, { keep: true });
  useGone(detail, "/sessions");
  const [tab, setTab] = useQueryState("tab", "overview");
  const { data } = detail;
  const tabs = data && standingOf(data.row) === "closed" ? ["overview", "preparation", "results"] : TABS;
  const shown = tabs.includes(tab) ? tab : "overview";
  // The same question as the tab's own, so that it is asked once.
  const preparation = useCommand("preparation_get", { id }, { keep: true, enabled: shown === "preparation" });
  const waits = shown === "preparation" && preparation.data === undefined && preparation.error === null;
  return (
    <Page
      name="session"
      title={data?.row.module.name ?? t("sessions-one")}
      subtitle={data ? <Subtitle detail={data} /> : t("window-loading")}
      ready={detail.error !== null || (data !== undefined && !waits)}
      fill
      actions={data ? <Actions detail={data} /> : null}
    >
      <LoadError error={detail.error} onRetry={() => void detail.refetch()} />
      {detail.isPending ? <RowsSkeleton /> : null}
      {data ? (
        <>
          <TabList
            className={styles.tabs}
            size="small"
            selectedValue={shown}
            onTabSelect={(_, { value }) => setTab(value as string)}
          >
            {tabs.map((one) => (
              <Tab key={one} value={one}>
                {t(`sessions-tab-${one}`)}
              </Tab>
            ))}
          </TabList>
          {shown === "overview" ? <SessionOverview detail={data} /> : null}
          {shown === "preparation" ? <PreparationTab id={id} /> : null}
          {shown === "results" ? <Results detail={data} /> : null}
        </>
      ) : null}
    </Page>
  );
}

const TABS = ["overview", "preparation"];

function Subtitle({ detail }: { detail: SessionDetail }) {
  const styles = useStyles();
  const t = useText();
  const { row } = detail;
  const [first] = row.slots;
  const standing = standingOf(row);
  return (
    <span className={styles.line}>
      <Pill tone={standingTone[standing]}>{t(`sessions-standing-${standing}`)}</Pill>
      {row.purpose === "rehearsal" ? <Pill tone="neutral">{t("sessions-purpose-rehearsal")}</Pill> : null}
      {first
        ? t("sessions-slot-line", {
            day: formatDay(dayOf(first.starts_at)),
            from: formatTime(first.starts_at),
            to: formatTime(endOf(first)),
            zone: row.time_zone,
          })
        : null}
      {row.slots.length > 1 ? t("sessions-more-slots", { count: row.slots.length - 1 }) : null}
    </span>
  );
}

function Actions({ detail }: { detail: SessionDetail }) {
  const t = useText();
  const [action, setAction] = useQueryState("do", "");
  const saving = useSaving();
  const { id, module, slots } = detail.row;
  const run = () => navigate(`/run/${id}`);
  useShortcut({ keys: "R", label: "sessions-run" }, run, detail.can_run);
  useShortcut(
    { keys: "M", label: "sessions-move" },
    () => setAction("move"),
    detail.row.state === "scheduled",
  );
  useShortcut(
    { keys: "E", label: "sessions-edit" },
    () => navigate(`/sessions/${id}/edit`),
    detail.row.state === "scheduled",
  );
  const about = { module: module.name, date: dayOf(slots[0]?.starts_at ?? "") };
  return (
    <>
      <Button
        size="small"
        icon={<DocumentPdfRegular />}
        onClick={() => void saving.pack(t("sessions-file-pack", about), id)}
      >
        <Text id="sessions-pack" />
      </Button>
      {detail.row.state === "scheduled" ? (
        <Button size="small" onClick={() => navigate(`/sessions/${id}/edit`)} aria-keyshortcuts="E">
          <Text id="sessions-edit" />
        </Button>
      ) : null}
      {detail.can_reopen ? (
        <Button size="small" onClick={() => setAction("reopen")}>
          <Text id="sessions-reopen" />
        </Button>
      ) : null}
      {detail.can_close ? (
        <Button
          size="small"
          appearance={detail.row.to_close ? "primary" : "secondary"}
          icon={<CheckmarkCircleRegular />}
          onClick={() => navigate(`/run/${id}/close`)}
        >
          <Text id="sessions-close" />
        </Button>
      ) : null}
      {detail.can_run ? (
        <Button
          size="small"
          appearance={detail.can_close && detail.row.to_close ? "secondary" : "primary"}
          icon={<PlayRegular />}
          aria-keyshortcuts="R"
          onClick={run}
        >
          <Text id={detail.row.running ? "sessions-run-on" : "sessions-run"} />
          <Kbd keys="R" />
        </Button>
      ) : null}
      <SessionMenu
        detail={detail}
        onAction={setAction}
        onCalendar={() => void saving.sessions("ics", t("sessions-file-one", about), { session: id })}
      />
      <SavingDialog saving={saving} />
      {action ? <SessionDialog action={action} detail={detail} onClose={() => setAction("")} /> : null}
    </>
  );
}
