/** What a screen shows in place of data that could not be read: why, and a way to try again. */
import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { say } from "../messages/catalogue";
import { Text } from "../messages/Text";
import type { AppError } from "../platform/call";

export function LoadError({ error, onRetry }: { error: AppError | null; onRetry: () => void }) {
  if (!error) return null;
  return (
    <MessageBar intent="error" role="alert">
      <MessageBarBody>{say(error.says)}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={onRetry}>
          <Text id="window-try-again" />
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
