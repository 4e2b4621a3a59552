/**
 * The first thing that is recorded begins the session. On another day than planned it is asked about first, once.
 *
 * Owns holding what was to be recorded until that is answered. Deliberately holds nothing once anything was recorded.
 */
import { useState } from "react";
import type { RunRoom } from "../../api/types";
import { isOtherDay } from "./run";
import { sinceRead } from "./useRoom";
import type { Writes } from "./writes";

/** Records something, with the beginning noted before it; `otherwise` runs when the session is not begun after all. */
export type Begin = (record?: () => void, otherwise?: () => void) => void;

export interface Beginning {
  begin: Begin;
  /** Something waits for the answer. */
  asking: boolean;
  agree: () => void;
  decline: () => void;
}

interface Held {
  record: (() => void) | undefined;
  otherwise: (() => void) | undefined;
}

/** Whether anything was recorded already, also what is still on its way. */
function isBegun(room: RunRoom, writes: Writes): boolean {
  return (
    room.started_at !== null ||
    writes.state().unsent.length > 0 ||
    room.people.some(({ status, walk_in }) => status !== null || walk_in)
  );
}

export function useBeginning(room: RunRoom, writes: Writes): Beginning {
  const session = room.session.id;
  const [agreed, setAgreed] = useState<string | null>(null);
  const [held, setHeld] = useState<readonly Held[]>([]);
  const open = () => {
    if (room.started_at === null) writes.open();
  };
  return {
    begin: (record, otherwise) => {
      const asks =
        agreed !== session && !isBegun(room, writes) && isOtherDay(room, room.now + sinceRead(room));
      if (asks) {
        setHeld((now) => [...now, { record, otherwise }]);
        return;
      }
      open();
      record?.();
    },
    asking: held.length > 0,
    agree: () => {
      setAgreed(session);
      setHeld([]);
      open();
      for (const { record } of held) record?.();
    },
    decline: () => {
      setHeld([]);
      for (const { otherwise } of held) otherwise?.();
    },
  };
}
