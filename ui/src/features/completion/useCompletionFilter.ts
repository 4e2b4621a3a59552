/** Whom the completion looks at: wave, group, module and day, kept in the address. */
import type { CompletionArgs } from "../../api/types";
import { useQueryState } from "../../router/router";
import { chosen } from "../readiness/filter";

export const FILTERS = ["wave", "group", "module"] as const;
export type CompletionFilterName = (typeof FILTERS)[number];

export interface CompletionFilter {
  args: CompletionArgs;
  value: Record<CompletionFilterName, string>;
  set: (name: CompletionFilterName, value: string) => void;
  asOf: string;
  setAsOf: (day: string) => void;
  narrowed: boolean;
  clear: () => void;
}

export function useCompletionFilter(): CompletionFilter {
  const [wave, setWave] = useQueryState("wave", "");
  const [group, setGroup] = useQueryState("group", "");
  const [module, setModule] = useQueryState("module", "");
  const [asOf, setAsOf] = useQueryState("as-of", "");
  const setters = { wave: setWave, group: setGroup, module: setModule };
  const value = { wave, group, module };
  return {
    args: chosen({ ...value, as_of: asOf }),
    value,
    set: (name, next) => setters[name](next),
    asOf,
    setAsOf,
    narrowed: Object.values(value).some(Boolean),
    clear: () => Object.values(setters).forEach((set) => set("")),
  };
}
