/** Gives levels in bulk: one superuser × many competencies, or one competency × many superusers. */
import { makeStyles } from "@fluentui/react-components";
import { Card } from "../../components/Card";
import { FormField } from "../../components/Form";
import { LoadError } from "../../components/LoadError";
import { Page } from "../../components/Page";
import { ListPicker, SuperuserPicker } from "../../components/Pickers";
import { RowsSkeleton } from "../../components/Skeletons";
import { useText } from "../../messages/Text";
import { useCommand } from "../../platform/query";
import { href, navigate, useQueryState } from "../../router/router";
import { AssessSheet } from "./AssessSheet";

const useStyles = makeStyles({
  choices: {
    display: "grid",
    gridTemplateColumns: "1fr 1fr",
    gap: "12px",
    maxWidth: "900px",
    alignItems: "start",
  },
});

export default function AssessPage() {
  const [superuser] = useQueryState("superuser", "");
  const [competency] = useQueryState("competency", "");
  if (!superuser && !competency) return <Choose />;
  const about = superuser ? `superuser/${superuser}` : `competency/${competency}`;
  return <Loaded key={about} about={about} superuser={superuser} competency={competency} />;
}

function Loaded({ about, superuser, competency }: { about: string; superuser: string; competency: string }) {
  const t = useText();
  const sheet = useCommand("assessment_sheet", superuser ? { superuser } : { competency });
  if (sheet.data) return <AssessSheet sheet={sheet.data} about={about} />;
  return (
    <Page name="assess" title={t("assess-title")} ready={sheet.error !== null}>
      <LoadError error={sheet.error} onRetry={() => void sheet.refetch()} />
      {sheet.error ? null : <RowsSkeleton />}
    </Page>
  );
}

function Choose() {
  const styles = useStyles();
  const t = useText();
  const list = useCommand("competencies_list", {});
  const competencies = [...(list.data?.skills ?? []), ...(list.data?.knowledge ?? [])];
  const open = (query: Record<string, string | undefined>) => navigate(href("/assess", query));
  return (
    <Page name="assess" title={t("assess-title")} subtitle={t("assess-choose")} ready>
      <LoadError error={list.error} onRetry={() => void list.refetch()} />
      <div className={styles.choices}>
        <Card title={t("assess-one-superuser")}>
          <FormField name="superuser" label={t("assess-superuser")} hint={t("assess-one-superuser-hint")}>
            <SuperuserPicker value={[]} onChange={([picked]) => open({ superuser: picked?.id })} />
          </FormField>
        </Card>
        <Card title={t("assess-one-competency")}>
          <FormField name="competency" label={t("assess-competency")} hint={t("assess-one-competency-hint")}>
            <ListPicker
              value={[]}
              choices={competencies.map(({ id, name, area }) => ({ id, name, detail: area }))}
              onChange={([picked]) => open({ competency: picked?.id })}
            />
          </FormField>
        </Card>
      </div>
    </Page>
  );
}
