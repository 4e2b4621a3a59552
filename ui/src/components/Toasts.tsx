/**
 * Shows the notices, each with its Undo, at the top edge: at the bottom they would lie over what saves a form or leads on.
 */
import {
  Toast,
  ToastBody,
  ToastTitle,
  ToastTrigger,
  Toaster,
  Link,
  useId,
  useToastController,
} from "@fluentui/react-components";
import { useEffect } from "react";
import { Text } from "../messages/Text";
import { say } from "../messages/catalogue";
import { hearNotices, type Notice } from "../platform/notices";

export default function Toasts() {
  const toaster = useId("notices");
  const { dispatchToast } = useToastController(toaster);
  useEffect(
    () =>
      hearNotices(({ intent, message, more = [], action }: Notice) => {
        dispatchToast(
          <Toast>
            <ToastTitle
              action={
                action ? (
                  <ToastTrigger>
                    <Link as="button" onClick={action.run}>
                      <Text id={action.label} />
                    </Link>
                  </ToastTrigger>
                ) : undefined
              }
            >
              {say(message)}
            </ToastTitle>
            {more.length > 0 ? (
              <ToastBody>
                {more.map((line, at) => (
                  <div key={at}>{say(line)}</div>
                ))}
              </ToastBody>
            ) : null}
          </Toast>,
          // Refusals stay until they are read; the rest leaves by itself.
          {
            intent,
            timeout: intent === "error" ? 12_000 : 6_000,
            pauseOnHover: true,
            pauseOnWindowBlur: true,
          },
        );
      }),
    [dispatchToast],
  );
  return <Toaster toasterId={toaster} position="top" offset={{ vertical: 6 }} limit={3} />;
}
