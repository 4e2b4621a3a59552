/** One superuser: how far, what is missing, the ladder of shadowing, and everything that can be done from here. */
import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
} from "@fluentui/react-components";
import type { SuperuserDetail } from "../../api/types";
import { Kbd } from "../../components/Kbd";
import { LoadError } from "../../components/LoadError";
import { Page } from "../../components/Page";
import { Initials } from "../../components/PersonName";
import { RowsSkeleton } from "../../components/Skeletons";
import { useGone } from "../../components/useGone";
import type { ScreenProps } from "../../frame/screens";
import { formatDate, joinList, say } from "../../messages/catalogue";
import { Text, useText } from "../../messages/Text";
import { useChange, useCommand } from "../../platform/query";
import { href, navigate, useQueryState } from "../../router/router";
import { useShortcut } from "../../shortcuts/shortcuts";
import { GATES } from "../readiness/gates";
import { GateEvidencePanel } from "../readiness/GateEvidencePanel";
import { openQuickLog } from "../shadowing/quickLog";
import { ActionDialog } from "./ActionDialog";
import { GateList } from "./GateList";
import { LadderTable } from "./LadderTable";
import { Records } from "./Records";
import { SuperuserMenu } from "./SuperuserMenu";

const useStyles = makeStyles({
  columns: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1.45fr) minmax(0, 1fr)",
    gap: "12px",
    flexGrow: 1,
    minHeight: 0,
    "@media (max-width: 1000px)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  side: { display: "flex", flexDirection: "column", gap: "12px", minHeight: 0, overflowY: "auto" },
});

export default function Superuser({ params }: ScreenProps) {
  const t = useText();
  const id = params["id"] ?? "";
  const detail = useCommand("superuser_get", { id }, { keep: true });
  useGone(detail, "/superusers");
  const [action, setAction] = useQueryState("do", "");
  const [evidence, setEvidence] = useQueryState("evidence", "");
  const { data } = detail;
  useShortcut({ keys: "L", label: "superusers-log" }, () => openQuickLog({ superuser: id }));
  useShortcut({ keys: "A", label: "superusers-assess" }, () => navigate(href("/assess", { superuser: id })));
  const gate = GATES.find((one) => one === evidence);
  return (
    <Page
      name="superuser"
      title={data?.row.name ?? t("superusers-one")}
      subtitle={data ? <Subtitle detail={data} /> : t("window-loading")}
      before={data ? <Initials name={data.row.name} size="large" /> : undefined}
      ready={data !== undefined || detail.error !== null}
      fill
      actions={
        data ? (
          <>
            <SuperuserMenu detail={data} onAction={setAction} />
            <SignOffButton detail={data} onAction={setAction} />
            <Button
              size="small"
              aria-keyshortcuts="A"
              onClick={() => navigate(href("/assess", { superuser: id }))}
            >
              <Text id="superusers-assess" />
            </Button>
            <Button
              size="small"
              appearance="primary"
              aria-keyshortcuts="L"
              onClick={() => openQuickLog({ superuser: id })}
            >
              <Text id="superusers-log" />
              <Kbd keys="L" />
            </Button>
          </>
        ) : null
      }
    >
      <LoadError error={detail.error} onRetry={() => void detail.refetch()} />
      {detail.isPending ? <RowsSkeleton /> : null}
      {data ? <Content detail={data} onEvidence={setEvidence} onAction={setAction} /> : null}
      {gate ? (
        <GateEvidencePanel ownScreen superuser={id} gate={gate} asOf="" onClose={() => setEvidence("")} />
      ) : null}
      {data && action ? <ActionDialog action={action} detail={data} onClose={() => setAction("")} /> : null}
    </Page>
  );
}

interface ContentProps {
  detail: SuperuserDetail;
  onEvidence: (gate: string) => void;
  onAction: (action: string) => void;
}

function Content({ detail, onEvidence, onAction }: ContentProps) {
  const styles = useStyles();
  const takeBack = useChange("superuser_step_down");
  const { id, stepped_down_on: down, warnings } = detail.row;
  return (
    <>
      {down ? (
        <MessageBar intent="info">
          <MessageBarBody>
            <Text id="superusers-down-since" args={{ date: formatDate(down) }} />
          </MessageBarBody>
          <MessageBarActions>
            <Button
              size="small"
              disabled={takeBack.pending}
              onClick={() => void takeBack.run({ id, on: null, reason: "" })}
            >
              <Text id="superusers-down-take-back" />
            </Button>
          </MessageBarActions>
        </MessageBar>
      ) : null}
      {warnings.length > 0 ? (
        <MessageBar intent="warning">
          {/* Each is a whole statement: an "and" between them would make one wrong sentence of them. */}
          <MessageBarBody>{warnings.map(say).join(" · ")}</MessageBarBody>
        </MessageBar>
      ) : null}
      <div className={styles.columns}>
        <div className={styles.side}>
          <GateList detail={detail} onOpen={onEvidence} />
          <LadderTable detail={detail} onOpen={() => onEvidence("shadowing")} />
        </div>
        <Records detail={detail} onAction={onAction} />
      </div>
    </>
  );
}

/** Who it is, whom and what they train, and what was agreed, in one line. */
function Subtitle({ detail }: { detail: SuperuserDetail }) {
  const t = useText();
  const { row, profile, colleagues, ladders } = detail;
  const areas = ladders.map(({ area }) => area.name);
  const agreed = !profile.manager_agreed_on
    ? "superusers-time"
    : profile.manager
      ? "superusers-time-agreed-by"
      : "superusers-time-agreed";
  const parts = [
    [row.job_title, row.site].filter(Boolean).join(", "),
    row.groups.length > 0
      ? t("superusers-trains", { groups: joinList(row.groups), count: colleagues })
      : t("superusers-trains-nobody"),
    areas.slice(0, 3).join(", ") + (areas.length > 3 ? ` +${areas.length - 3}` : ""),
    profile.allocation_percent === undefined
      ? t("superusers-time-open")
      : t(agreed, { percent: profile.allocation_percent, manager: profile.manager }),
  ];
  return <>{parts.filter(Boolean).join(" · ")}</>;
}

/** The last sign-off that still stands. */
export const standingSignOff = ({ sign_offs: all }: SuperuserDetail) =>
  all.find(({ revoked_on: revoked }) => revoked === null);

function SignOffButton({
  detail,
  onAction,
}: {
  detail: SuperuserDetail;
  onAction: (action: string) => void;
}) {
  if (detail.row.stepped_down_on) return null;
  const gate = detail.gates.find(({ gate: kind }) => kind === "sign_off");
  if (gate?.state === "met") return null;
  return (
    <Button size="small" onClick={() => onAction("sign-off")}>
      <Text id="superusers-sign-off" />
    </Button>
  );
}
