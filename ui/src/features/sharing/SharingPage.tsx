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
import type { Sharing } from "../../api/types";
import { Figure, Figures } from "../../components/Card";
import { Kbd } from "../../components/Kbd";
import { LoadError } from "../../components/LoadError";
import { Page } from "../../components/Page";
import { FiguresSkeleton, RowsSkeleton } from "../../components/Skeletons";
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
import { shareNow, useLastExchange } from "./shareNow";
import { Pending, WhoLeft } from "./Side";
import { Move, ThisLaptop } from "./ThisLaptop";
import { ago, useMinute } from "./times";

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
      {sharing.mode === "removed" ? <Removed /> : <State sharing={sharing} />}
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

/** What went wrong with the way out, what the last exchange did, and the four figures. */
function State({ sharing }: { sharing: Sharing }) {
  const styles = useStyles();
  const t = useText();
  const now = useMinute();
  const { programme } = useFrame();
  const { running, done } = useLastExchange(programme?.name ?? "");
  const [moving, setMoving] = useState(false);
  const { problem, waiting, last_shared, laptops, conflicts } = sharing;
  const wrong = laptops.filter(({ clock_off_minutes }) => clock_off_minutes).length;
  return (
    <>
      {problem ? (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{t("share-problem")}</MessageBarTitle>
            {say(problem)}
          </MessageBarBody>
          <MessageBarActions>
            <Button size="small" disabledFocusable={running} onClick={shareNow}>
              <Text id="share-again" />
            </Button>
            <Button size="small" onClick={() => setMoving(true)}>
              <Text id="share-other-place" />
            </Button>
          </MessageBarActions>
        </MessageBar>
      ) : null}
      <div role="status" className={done && !problem ? undefined : styles.nothing}>
        {done && !problem ? (
          <MessageBar intent="success">
            <MessageBarBody>
              <MessageBarTitle>{t("share-done")}</MessageBarTitle>
              <Said message={done.message} />
            </MessageBarBody>
          </MessageBar>
        ) : null}
      </div>
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
      {moving ? <Move sharing={sharing} onClose={() => setMoving(false)} /> : null}
    </>
  );
}
