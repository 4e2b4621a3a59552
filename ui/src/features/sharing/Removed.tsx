/**
 * What a laptop sees that takes no part any more: removed from the team, or not let in by the hub, which does not say why.
 * What it keeps, what it does not get, and whom to ask.
 */
import { Button, makeStyles } from "@fluentui/react-components";
import type { Laptop } from "../../api/types";
import { Card } from "../../components/Card";
import { Text, useText } from "../../messages/Text";
import { navigate } from "../../router/router";
import { shareNow } from "./shareNow";

const useStyles = makeStyles({
  list: { margin: "0 0 12px", paddingInlineStart: "20px", fontSize: "13px", lineHeight: "20px" },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

interface RemovedProps {
  /** Whether it is known that a lead removed it; else the place only refuses it. */
  known: boolean;
  laptops: readonly Laptop[];
  running: boolean;
}

export function Removed({ known, laptops, running }: RemovedProps) {
  const styles = useStyles();
  const t = useText();
  const leads = leadsOf(laptops);
  const whom = { count: leads.length, leads: leads.join(", ") };
  return (
    <Card title={t(known ? "share-removed-title" : "share-shut-out-title")}>
      <ul className={styles.list}>
        {known ? null : <li>{t("share-shut-out-why")}</li>}
        <li>{t("share-removed-keeps")}</li>
        <li>{t("share-removed-not")}</li>
        <li>{t(known ? "share-removed-do" : "share-shut-out-do", whom)}</li>
      </ul>
      <div className={styles.actions}>
        <Button onClick={() => navigate("/join")}>
          <Text id="share-removed-join" />
        </Button>
        {known ? null : (
          <Button disabledFocusable={running} onClick={shareNow}>
            <Text id={running ? "share-now-running" : "share-again"} />
          </Button>
        )}
      </div>
    </Card>
  );
}

/** Those who can let this laptop in again, by name. */
function leadsOf(laptops: readonly Laptop[]): string[] {
  const leads = laptops.filter(({ role, is_me }) => role === "lead" && !is_me);
  return [...new Set(leads.map(({ person, name }) => person?.name ?? name))];
}
