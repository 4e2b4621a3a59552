/** Asks before a session is begun on another day than the one it is planned for: its clock runs from then on. */
import { Button } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { RunRoom } from "../../api/types";
import { DialogFrame } from "../../components/DialogFrame";
import { Kbd } from "../../components/Kbd";
import { Text, useText } from "../../messages/Text";
import { dayOf, formatTime, formatWholeDay } from "../sessions/times";

interface OtherDayProps {
  room: RunRoom;
  onAgree: () => void;
  onDecline: () => void;
}

export function OtherDay({ room, onAgree, onDecline }: OtherDayProps) {
  const t = useText();
  const { module, slots } = room.session;
  const [first] = slots;
  const agree = useRef<HTMLButtonElement>(null);
  // Who marks people must not reach for the mouse: Enter goes on. The dialog has given the focus to its first button by then.
  useEffect(() => {
    const timer = setTimeout(() => agree.current?.focus(), 30);
    return () => clearTimeout(timer);
  }, []);
  if (!first) return null;
  const day = formatWholeDay(dayOf(first.starts_at));
  return (
    <DialogFrame
      alert
      title={t("run-other-day-title")}
      onClose={onDecline}
      actions={
        <>
          <Button onClick={onDecline}>
            <Text id="window-cancel" />
            <Kbd keys="Escape" />
          </Button>
          <Button ref={agree} appearance="primary" onClick={onAgree}>
            <Text id="run-other-day-do" />
            <Kbd keys="Enter" />
          </Button>
        </>
      }
    >
      <div>
        {t("run-other-day-explains", {
          module: module.name,
          day,
          time: formatTime(first.starts_at),
          when: first.start_instant > room.now ? "ahead" : "past",
        })}
      </div>
    </DialogFrame>
  );
}
