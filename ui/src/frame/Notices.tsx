/** What went wrong at the start and was mended or needs an answer, such as a damaged database. Shown until dismissed. */
import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarGroup,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useState } from "react";
import type { Message } from "../api/types";
import { say } from "../messages/catalogue";
import { useText } from "../messages/Text";

const useStyles = makeStyles({
  notices: {
    flexShrink: 0,
    maxHeight: "30vh",
    overflowY: "auto",
    display: "flex",
    flexDirection: "column",
    gap: "6px",
    padding: "12px 18px 0",
    backgroundColor: tokens.colorNeutralBackground2,
  },
});

export default function Notices({ notices }: { notices: readonly Message[] }) {
  const styles = useStyles();
  const t = useText();
  const [read, setRead] = useState<readonly string[]>([]);
  const unread = notices.map((notice) => say(notice)).filter((words) => !read.includes(words));
  if (unread.length === 0) return null;
  return (
    <MessageBarGroup className={styles.notices}>
      {unread.map((words) => (
        <MessageBar key={words} intent="warning" layout="multiline" role="alert">
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
