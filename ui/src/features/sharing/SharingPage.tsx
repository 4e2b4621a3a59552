/** Sharing: where, with whom, what waits; beginning it, letting newcomers in, and what needs a look. */
import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
} from "@fluentui/react-components";
import { ArrowSyncRegular } from "@fluentui/react-icons/svg/arrow-sync";
import { PersonAddRegular } from "@fluentui/react-icons/svg/person-add";
import { useState } from "react";
import type { Sharing, SharingProblem } from "../../api/types";
import { Card, Figure, Figures } from "../../components/Card";
import { Kbd } from "../../components/Kbd";
import { LoadError } from "../../components/LoadError";
import { Page } from "../../components/Page";
import { ProgressPanel } from "../../components/ProgressPanel";
import { FiguresSkeleton, RowsSkeleton } from "../../components/Skeletons";
import { useDelayed } from "../../components/useDelayed";
import { useFrame } from "../../frame/useFrame";
import { formatNumber, say } from "../../messages/catalogue";
import { Said, Text, useText } from "../../messages/Text";
import { useCommand } from "../../platform/query";
import { navigate } from "../../router/router";
import { Alone } from "./Alone";
import { Invite } from "./Invite";
import { Laptops } from "./Laptops";
import { exchanges } from "./mark";
import { Newcomers } from "./Newcomers";
import { Removed } from "./Removed";
import { shareNow, stopSharing, useLastExchange } from "./shareNow";
import { Pending, WhoLeft } from "./Side";
import { Move, ThisLaptop } from "./ThisLaptop";
import { ago, lasting, useMinute } from "./times";

const useStyles = makeStyles({
  columns: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) 330px",
    gap: "12px",
    alignItems: "start",
    "@media (max-width: 1000px)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  column: { display: "flex", flexDirection: "column", gap: "12px", minWidth: 0 },
  // Keeps its height where the page scrolls: cards and bars would shrink.
  // Heard before it says anything; it takes no room meanwhile.
  nothing: { height: 0, marginBottom: "-12px" },
  whole: { display: "flex", flexDirection: "column", gap: "12px", flexShrink: 0 },
});

export default function SharingPage() {
  const t = useText();
  const { programme } = useFrame();
  const answer = useCommand("sharing_get", {});
  const { running } = useLastExchange(programme?.name ?? "");
  const [inviting, setInviting] = useState(false);
  const sharing = answer.data;
  const taking = sharing !== undefined && exchanges(sharing);
  return (
    <Page
      name="sharing"
      title={t("share-title")}
      subtitle={t("share-subtitle")}
      ready={sharing !== undefined || answer.error !== null}
      actions={
        taking ? (
          <>
            {sharing.role === "lead" ? (
              <Button icon={<PersonAddRegular />} onClick={() => setInviting(true)}>
                <Text id="share-invite" />
              </Button>
            ) : null}
            <Button
              appearance="primary"
              icon={<ArrowSyncRegular />}
              disabledFocusable={running}
              onClick={shareNow}
              aria-keyshortcuts="S"
            >
              <Text id={running ? "share-now-running" : "share-now"} />
              <Kbd keys="S" />
            </Button>
          </>
        ) : null
      }
    >
      <LoadError error={answer.error} onRetry={() => void answer.refetch()} />
      {sharing ? <Content sharing={sharing} /> : answer.error ? null : <Loading />}
      {inviting && sharing && programme ? (
        <Invite
          programme={programme.name}
          hub={sharing.mode === "hub" ? (sharing.place ?? "") : null}
          onClose={() => setInviting(false)}
        />
      ) : null}
    </Page>
  );
}

function Loading() {
  return (
    <>
      <FiguresSkeleton />
      <RowsSkeleton />
    </>
  );
}

function Content({ sharing }: { sharing: Sharing }) {
  const styles = useStyles();
  const leads = exchanges(sharing) && sharing.role === "lead";
  if (sharing.mode === "alone" || sharing.mode === "joining")
    return (
      <div className={styles.whole}>
        <Alone />
      </div>
    );
  return (
    <div className={styles.whole}>
      {sharing.mode === "removed" ? (
        <Removed known laptops={sharing.laptops} running={false} />
      ) : (
        <State sharing={sharing} />
      )}
      {leads ? <Newcomers requests={sharing.requests} /> : null}
      <div className={styles.columns}>
        <div className={styles.column}>
          <Laptops laptops={sharing.laptops} leads={leads} />
        </div>
        <div className={styles.column}>
          <Pending lines={sharing.pending} />
          <ThisLaptop sharing={sharing} />
          <WhoLeft left={sharing.left} />
        </div>
      </div>
    </div>
  );
}

/** What went wrong with the way out, how far an exchange is and what the last one did, and the four figures. */
function State({ sharing }: { sharing: Sharing }) {
  const styles = useStyles();
  const { programme } = useFrame();
  const { running } = useLastExchange(programme?.name ?? "");
  const [moving, setMoving] = useState(false);
  const { problem, laptops } = sharing;
  return (
    <>
      {problem && shutOut(problem) ? (
        <Removed known={false} laptops={laptops} running={running} />
      ) : problem ? (
        <Problem problem={problem} running={running} onMove={() => setMoving(true)} />
      ) : null}
      <div role="status" className={running || !problem ? undefined : styles.nothing}>
        <Exchange />
      </div>
      <StateFigures sharing={sharing} />
      {moving ? <Move sharing={sharing} onClose={() => setMoving(false)} /> : null}
    </>
  );
}

/** The hub refuses a laptop that was let in before: more than a password is to be put right. */
const shutOut = ({ message }: SharingProblem): boolean => message.id === "sharing-shut-out";

interface ProblemProps {
  problem: SharingProblem;
  running: boolean;
  onMove: () => void;
}

function Problem({ problem: { message, since }, running, onMove }: ProblemProps) {
  const t = useText();
  const now = useMinute();
  const long = since ? lasting(since, now) : null;
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>
          {long ? t("share-problem-long", { for: long }) : t("share-problem")}
        </MessageBarTitle>
        {say(message)}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" disabledFocusable={running} onClick={shareNow}>
          <Text id="share-again" />
        </Button>
        <Button size="small" onClick={onMove}>
          <Text id="share-other-place" />
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

/** An exchange sooner done than this shows no progress: nobody could read it. */
const PATIENCE = 500;

/** How far an exchange is, or what the last one did. */
function Exchange() {
  const t = useText();
  const { programme } = useFrame();
  const { running, share, stopping, done } = useLastExchange(programme?.name ?? "");
  const patient = useDelayed(running, PATIENCE);
  if (running && patient)
    return (
      <Card flush>
        <ProgressPanel
          doing={t("share-progress")}
          share={share}
          onCancel={stopSharing}
          cancelling={stopping}
        />
      </Card>
    );
  if (running || !(done || stopping)) return null;
  return (
    <MessageBar intent={done ? "success" : "info"}>
      <MessageBarBody>
        <MessageBarTitle>{t(done ? "share-done" : "share-stopped")}</MessageBarTitle>
        {done ? <Said message={done.message} /> : <Text id="share-stopped-body" />}
      </MessageBarBody>
    </MessageBar>
  );
}

function StateFigures({ sharing: { waiting, last_shared, laptops, conflicts } }: { sharing: Sharing }) {
  const t = useText();
  const now = useMinute();
  const wrong = laptops.filter(({ clock_off_minutes }) => clock_off_minutes).length;
  return (
    <Figures>
      <Figure
        compact
        name={t("share-figure-waiting")}
        number={formatNumber(waiting)}
        explains={t(waiting > 0 ? "share-figure-waiting-some" : "share-figure-waiting-none")}
        tone={waiting > 0 ? "accent" : "neutral"}
      />
      <Figure
        compact
        name={t("share-figure-last")}
        number={last_shared ? ago(last_shared, now) : t("share-figure-never")}
      />
      <Figure
        compact
        name={t("share-figure-laptops")}
        number={formatNumber(laptops.length)}
        explains={t("share-figure-clocks", { count: wrong })}
        tone={wrong > 0 ? "warn" : "neutral"}
      />
      <Figure
        compact
        name={t("share-figure-conflicts")}
        number={formatNumber(conflicts)}
        explains={t(conflicts > 0 ? "share-figure-conflicts-some" : "share-figure-conflicts-none")}
        tone={conflicts > 0 ? "warn" : "neutral"}
        onOpen={() => navigate("/conflicts")}
      />
    </Figures>
  );
}
