/** What the calendar and the list are narrowed to; kept in the address. */
import type { SessionsQuery, SessionState } from "../../api/types";
import { useQueryState } from "../../router/router";
import { chosen } from "../readiness/filter";

export const FILTERS = ["module", "group", "trainer", "site", "state"] as const;
export type FilterName = (typeof FILTERS)[number];
export const STATES: readonly SessionState[] = ["scheduled", "closed", "cancelled"];

export interface SessionFilter {
  value: Record<FilterName, string>;
  set: (name: FilterName, value: string) => void;
  text: string;
  setText: (text: string) => void;
  narrowed: boolean;
  clear: () => void;
  /** What the command takes, without days. */
  args: SessionsQuery;
}

export function useSessionFilter(): SessionFilter {
  const [module, setModule] = useQueryState("module", "");
  const [group, setGroup] = useQueryState("group", "");
  const [trainer, setTrainer] = useQueryState("trainer", "");
  const [site, setSite] = useQueryState("site", "");
  const [state, setState] = useQueryState("state", "");
  const [text, setText] = useQueryState("text", "");
  const value = { module, group, trainer, site, state };
  const setters = { module: setModule, group: setGroup, trainer: setTrainer, site: setSite, state: setState };
  const known = STATES.find((one) => one === state);
  return {
    value,
    set: (name, next) => setters[name](next),
    text,
    setText,
    narrowed: Object.values(value).some(Boolean) || text !== "",
    clear: () => {
      for (const set of Object.values(setters)) set("");
      setText("");
    },
    args: { ...chosen({ module, group, trainer, site }), ...(known ? { state: known } : {}), text },
  };
}
