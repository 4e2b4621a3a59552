/** Whom a readiness screen looks at: wave, group, site, process area and day, kept in the address. */
import type { SuperuserFilter } from "../../api/types";
import { useQueryState } from "../../router/router";

export type FilterName = "wave" | "group" | "site" | "area";

/** The given choices without the empty ones, as commands take them. */
export function chosen<Name extends string>(choices: Record<Name, string>): Partial<Record<Name, string>> {
  const given = Object.entries<string>(choices).filter(([, value]) => value !== "");
  return Object.fromEntries(given) as Partial<Record<Name, string>>;
}

export interface ReadinessFilter {
  /** What the commands take. */
  args: SuperuserFilter;
  value: Record<FilterName, string>;
  set: (name: FilterName, value: string) => void;
  asOf: string;
  setAsOf: (day: string) => void;
  /** True when anything is narrowed. */
  narrowed: boolean;
  clear: () => void;
}

export function useReadinessFilter(): ReadinessFilter {
  const [wave, setWave] = useQueryState("wave", "");
  const [group, setGroup] = useQueryState("group", "");
  const [site, setSite] = useQueryState("site", "");
  const [area, setArea] = useQueryState("area", "");
  const [asOf, setAsOf] = useQueryState("as-of", "");
  const setters = { wave: setWave, group: setGroup, site: setSite, area: setArea };
  const value = { wave, group, site, area };
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
