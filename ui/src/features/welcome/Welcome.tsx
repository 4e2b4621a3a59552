/** The first screen while no programme is open: what Understudy is, and the ways to begin. */
import { makeStyles } from "@fluentui/react-components";
import { Page } from "../../components/Page";
import { useFrame } from "../../frame/useFrame";
import { Text, useText } from "../../messages/Text";
import { Choices } from "../programme/Choices";

const useStyles = makeStyles({
  middle: {
    display: "flex",
    width: "min(1080px, 100%)",
    minHeight: 0,
    margin: "0 auto",
    paddingTop: "clamp(0px, 9vh, 90px)",
  },
  // Room for what went wrong at the start, which the frame shows at the top.
  noticed: { paddingTop: "104px" },
  lead: { fontSize: "14px", lineHeight: "20px" },
  restore: { margin: 0, fontSize: "13px" },
});

export default function Welcome() {
  const styles = useStyles();
  const t = useText();
  const { known, notices, recoverable } = useFrame();
  return (
    <div className={notices.length > 0 ? `${styles.middle} ${styles.noticed}` : styles.middle}>
      <Page
        name="welcome"
        title={t("welcome-title")}
        subtitle={
          <span className={styles.lead}>
            <Text id="welcome-lead" />
          </span>
        }
        ready={known}
      >
        {notices.length > 0 && recoverable.length === 0 ? (
          <p className={styles.restore}>
            <Text id="welcome-restore" />
          </p>
        ) : null}
        <Choices />
      </Page>
    </div>
  );
}
