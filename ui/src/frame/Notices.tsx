/** What went wrong at the start and was mended or needs an answer, such as a damaged database. Shown until dismissed. */
import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarGroup,
  makeStyles,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useState } from "react";
import type { Message } from "../api/types";
import { say } from "../messages/catalogue";
import { useText } from "../messages/Text";

const useStyles = makeStyles({
  notices: {
    position: "absolute",
    top: "56px",
    left: "50%",
    transform: "translateX(-50%)",
    zIndex: 10,
    width: "min(720px, 90vw)",
  },
});

export default function Notices({ notices }: { notices: readonly Message[] }) {
  const styles = useStyles();
  const t = useText();
  const [read, setRead] = useState<readonly string[]>([]);
  const unread = notices.map((notice) => say(notice)).filter((words) => !read.includes(words));
  return (
    <MessageBarGroup className={styles.notices}>
      {unread.map((words) => (
        <MessageBar key={words} intent="warning" role="alert">
          <MessageBarBody>{words}</MessageBarBody>
          <MessageBarActions
            containerAction={
              <Button
                appearance="transparent"
                icon={<DismissRegular />}
                aria-label={t("window-close")}
                onClick={() => setRead([...read, words])}
              />
            }
          />
        </MessageBar>
      ))}
    </MessageBarGroup>
  );
}
