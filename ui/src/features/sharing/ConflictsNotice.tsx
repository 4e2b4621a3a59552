/** Says on one's own day that conflicts wait, and leads to them. */
import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
} from "@fluentui/react-components";
import { Text, useText } from "../../messages/Text";
import { navigate } from "../../router/router";

const useStyles = makeStyles({ bar: { flexShrink: 0 } });

export function ConflictsNotice({ count }: { count: number }) {
  const styles = useStyles();
  const t = useText();
  if (count === 0) return null;
  return (
    <MessageBar intent="warning" className={styles.bar}>
      <MessageBarBody>{t("conflicts-notice", { count })}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => navigate("/conflicts")}>
          <Text id="conflicts-notice-do" />
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
