/** Shows the notices at the bottom edge, each with its Undo. */
import {
  Toast,
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
      hearNotices(({ intent, message, action }: Notice) => {
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
  return <Toaster toasterId={toaster} position="bottom" limit={3} />;
}
