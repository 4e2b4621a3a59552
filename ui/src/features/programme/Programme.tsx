/** The programme itself: name, phases, waves, sites, settings, backups, and whether its data is sound. */
import { Button, makeStyles } from "@fluentui/react-components";
import { LoadError } from "../../components/LoadError";
import { Page } from "../../components/Page";
import { RowsSkeleton } from "../../components/Skeletons";
import { Text, useText } from "../../messages/Text";
import { useCommand } from "../../platform/query";
import { navigate } from "../../router/router";
import { EncryptionCard } from "../encryption/EncryptionCard";
import { ProportionCard } from "../plan/ProportionCard";
import { Backups } from "./Backups";
import { CheckData } from "./CheckData";
import { Names } from "./Names";
import { Phases } from "./Phases";
import { SettingsCard } from "./SettingsCard";
import { Sites } from "./Sites";
import { Waves } from "./Waves";

const useStyles = makeStyles({
  columns: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)",
    gap: "12px",
    alignItems: "start",
  },
  column: { display: "flex", flexDirection: "column", gap: "12px", minWidth: 0 },
});

export default function Programme() {
  const styles = useStyles();
  const t = useText();
  const setup = useCommand("programme_get", {});
  const { data } = setup;
  return (
    <Page
      name="programme"
      title={t("programme-title")}
      subtitle={data ? t("programme-folder", { folder: data.folder }) : undefined}
      ready={data !== undefined || setup.error !== null}
      actions={
        <Button size="small" onClick={() => navigate("/programmes")}>
          <Text id="programme-switch" />
        </Button>
      }
    >
      <LoadError error={setup.error} onRetry={() => void setup.refetch()} />
      {data ? (
        <div className={styles.columns}>
          <div className={styles.column}>
            <Names initial={{ name: data.name, customer: data.customer }} />
            <Waves waves={data.waves} sites={data.sites} />
            <Sites sites={data.sites} />
            <ProportionCard />
            <Backups backups={data.backups} name={data.name} />
          </div>
          <div className={styles.column}>
            <Phases phases={data.phases} />
            <SettingsCard initial={data.settings} />
            <EncryptionCard backups={data.backups} />
            <CheckData />
          </div>
        </div>
      ) : setup.error ? null : (
        <RowsSkeleton />
      )}
    </Page>
  );
}
