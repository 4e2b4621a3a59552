/** What a laptop sees that was removed from the team: what it keeps, what it does not get, and what can be done. */
import { Button, makeStyles } from "@fluentui/react-components";
import { Card } from "../../components/Card";
import { Text, useText } from "../../messages/Text";
import { navigate } from "../../router/router";

const useStyles = makeStyles({
  list: { margin: "0 0 12px", paddingInlineStart: "20px", fontSize: "13px", lineHeight: "20px" },
});

export function Removed() {
  const styles = useStyles();
  const t = useText();
  return (
    <Card title={t("share-removed-title")}>
      <ul className={styles.list}>
        <li>{t("share-removed-keeps")}</li>
        <li>{t("share-removed-not")}</li>
        <li>{t("share-removed-do")}</li>
      </ul>
      <Button onClick={() => navigate("/join")}>
        <Text id="share-removed-join" />
      </Button>
    </Card>
  );
}
