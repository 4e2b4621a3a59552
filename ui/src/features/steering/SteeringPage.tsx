/** What the steering committee will see: verdicts, what changed, decisions asked for; and the way to the file. */
import { Button, Select, makeStyles } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import type { Steering } from "../../api/types";
import { Card } from "../../components/Card";
import { LoadError } from "../../components/LoadError";
import { Page } from "../../components/Page";
import { FiguresSkeleton, RowsSkeleton } from "../../components/Skeletons";
import { formatDate } from "../../messages/catalogue";
import { Text, useText } from "../../messages/Text";
import { useCommand } from "../../platform/query";
import { useQueryState } from "../../router/router";
import { AsOfMenu } from "../readiness/AsOfMenu";
import { ChangeList } from "./ChangeList";
import { ComparePanel } from "./ComparePanel";
import { DecisionDialog } from "./DecisionDialog";
import { DecisionList } from "./DecisionList";
import { ExportDialog } from "./ExportDialog";
import { InThePack } from "./InThePack";
import { KeepDialog } from "./KeepDialog";
import { PackList } from "./PackList";
import { TakeDialog } from "./TakeDialog";
import { WaveVerdicts } from "./WaveVerdicts";

const useStyles = makeStyles({
  columns: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) 380px",
    gap: "12px",
    alignItems: "start",
    "@media (max-width: 1000px)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  column: { display: "flex", flexDirection: "column", gap: "12px", minWidth: 0 },
  since: { minWidth: 0, width: "220px" },
});

export default function SteeringPage() {
  const styles = useStyles();
  const t = useText();
  const [asOf, setAsOf] = useQueryState("as-of", "");
  const [since, setSince] = useQueryState("since", "");
  const [action, setAction] = useQueryState("do", "");
  const [chosen, setChosen] = useQueryState("open", "");
  const pack = useCommand(
    "steering_get",
    { ...(asOf ? { as_of: asOf } : {}), ...(since ? { since } : {}) },
    { keep: true },
  );
  const { data, error } = pack;
  const close = () => {
    setAction("");
    setChosen("");
  };
  const act = (what: string, id: string) => {
    setAction(what);
    setChosen(id);
  };
  return (
    <Page
      name="steering"
      title={t("steering-title")}
      subtitle={t("steering-subtitle")}
      ready={data !== undefined || error !== null}
      actions={
        <>
          <AsOfMenu value={asOf} onChange={setAsOf} />
          <Button size="small" icon={<AddRegular />} onClick={() => setAction("ask")}>
            <Text id="steering-ask" />
          </Button>
          <Button size="small" onClick={() => setAction("keep")}>
            <Text id="steering-keep" />
          </Button>
          <Button size="small" appearance="primary" onClick={() => setAction("export")}>
            <Text id="steering-export" />
          </Button>
        </>
      }
    >
      <LoadError error={error} onRetry={() => void pack.refetch()} />
      {data ? <WaveVerdicts waves={data.content.waves} /> : error ? null : <FiguresSkeleton />}
      <div className={styles.columns}>
        <div className={styles.column}>
          <Card
            title={t("steering-changes")}
            flush
            actions={<Since data={data} value={since} onChange={setSince} />}
          >
            {data ? (
              <ChangeList
                changes={data.changes}
                empty={t(data.since ? "steering-pdf-changes-none" : "steering-changes-first")}
              />
            ) : (
              <RowsSkeleton />
            )}
          </Card>
          <Card title={t("steering-in-pack")} flush>
            {data ? <InThePack content={data.content} /> : <RowsSkeleton />}
          </Card>
        </div>
        <div className={styles.column}>
          <Card title={t("steering-decisions")} flush>
            {data ? <DecisionList decisions={data.decisions} onAct={act} /> : <RowsSkeleton />}
          </Card>
          <Card title={t("steering-packs")} flush>
            {data ? <PackList packs={data.packs} onAct={act} /> : <RowsSkeleton />}
          </Card>
        </div>
      </div>
      {data ? <Dialogs data={data} action={action} chosen={chosen} asOf={asOf} onClose={close} /> : null}
    </Page>
  );
}

/** The pack that today is compared with. */
function Since({
  data,
  value,
  onChange,
}: {
  data: Steering | undefined;
  value: string;
  onChange: (value: string) => void;
}) {
  const styles = useStyles();
  const t = useText();
  if (!data || data.packs.length === 0) return null;
  return (
    <Select
      size="small"
      className={styles.since}
      aria-label={t("steering-since")}
      value={value || (data.since?.id ?? "")}
      onChange={(_, chosen) => onChange(chosen.value)}
    >
      {data.since ? null : <option value="">{t("steering-since-none")}</option>}
      {data.packs.map(({ id, title, on }) => (
        <option key={id} value={id}>
          {on ? t("steering-since-pack", { title, date: formatDate(on) }) : title}
        </option>
      ))}
    </Select>
  );
}

function Dialogs({
  data,
  action,
  chosen,
  asOf,
  onClose,
}: {
  data: Steering;
  action: string;
  chosen: string;
  asOf: string;
  onClose: () => void;
}) {
  const decision = data.decisions.find(({ id }) => id === chosen);
  const pack = data.packs.find(({ id }) => id === chosen);
  switch (action) {
    case "export":
      return <ExportDialog packs={data.packs} pack={pack?.id ?? ""} asOf={asOf} onClose={onClose} />;
    case "keep":
      return <KeepDialog onClose={onClose} />;
    case "ask":
      return <DecisionDialog decision={null} onClose={onClose} />;
    case "edit":
      return decision ? <DecisionDialog decision={decision} onClose={onClose} /> : null;
    case "take":
      return decision ? <TakeDialog decision={decision} onClose={onClose} /> : null;
    case "compare":
      return pack ? <ComparePanel pack={pack} packs={data.packs} onClose={onClose} /> : null;
    default:
      return null;
  }
}
