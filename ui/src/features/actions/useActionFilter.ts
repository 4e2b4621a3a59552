/** Which actions a screen looks at, kept in its address. */
import type { ActionKind, ActionsQuery } from "../../api/types";
import { useQueryState } from "../../router/router";
import { isKind } from "./look";

export interface ActionFilter {
  args: ActionsQuery;
  /** Of one plan; null where the screen shows one plan anyway. */
  kind: ActionKind | "" | null;
  setKind: (kind: string) => void;
  mine: boolean;
  setMine: (mine: boolean) => void;
  wave: string;
  setWave: (wave: string) => void;
  group: string;
  setGroup: (group: string) => void;
  narrowed: boolean;
  clear: () => void;
}

export function useActionFilter(plan?: ActionKind): ActionFilter {
  const [asked, setKind] = useQueryState("kind", "");
  const [mine, setMine] = useQueryState("mine", "");
  const [wave, setWave] = useQueryState("wave", "");
  const [group, setGroup] = useQueryState("group", "");
  const chosen = isKind(asked) ? asked : "";
  const kind = plan ?? chosen;
  return {
    args: {
      ...(kind ? { kind } : {}),
      ...(mine ? { mine: true } : {}),
      ...(wave ? { wave } : {}),
      ...(group ? { group } : {}),
    },
    kind: plan ? null : chosen,
    setKind,
    mine: mine !== "",
    setMine: (on) => setMine(on ? "1" : ""),
    wave,
    setWave,
    group,
    setGroup,
    narrowed: Boolean(mine || wave || group || (!plan && kind)),
    clear: () => {
      setKind("");
      setMine("");
      setWave("");
      setGroup("");
    },
  };
}
