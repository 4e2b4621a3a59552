/** Which panel of an action is open, kept in the address so that back closes it and a link opens it. */
import type { ActionKind } from "../../api/types";
import { useQueryState } from "../../router/router";
import { isKind } from "./look";

export interface OpenPanels {
  open: string;
  setOpen: (id: string) => void;
  adding: ActionKind | null;
  setAdding: (kind: ActionKind | "") => void;
  done: string;
  setDone: (id: string) => void;
  dropping: string;
  setDropping: (id: string) => void;
}

export function useActionPanels(): OpenPanels {
  const [open, setOpen] = useQueryState("action", "");
  const [adding, setAdding] = useQueryState("new", "");
  const [done, setDone] = useQueryState("done", "");
  const [dropping, setDropping] = useQueryState("drop", "");
  return {
    open,
    setOpen,
    adding: isKind(adding) ? adding : null,
    setAdding,
    done,
    setDone,
    dropping,
    setDropping,
  };
}
