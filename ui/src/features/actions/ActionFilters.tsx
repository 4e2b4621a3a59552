/** Mine, of a plan, of a wave, for a group. */
import { Button, ToggleButton, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import { useFrame } from "../../frame/useFrame";
import { Text, useText } from "../../messages/Text";
import { useCommand } from "../../platform/query";
import { FilterMenu } from "../readiness/FilterMenu";
import { KINDS } from "./look";
import type { ActionFilter } from "./useActionFilter";

const useStyles = makeStyles({
  bar: { display: "flex", alignItems: "center", gap: "6px", flexWrap: "wrap", minWidth: 0 },
});

export function ActionFilters({ filter }: { filter: ActionFilter }) {
  const styles = useStyles();
  const t = useText();
  const { programme } = useFrame();
  const [asked, setAsked] = useState(false);
  const groups = useCommand("groups_list", {}, { enabled: asked || filter.group !== "" });
  return (
    <div className={styles.bar} role="group" aria-label={t("actions-filters")}>
      <ToggleButton size="small" checked={filter.mine} onClick={() => filter.setMine(!filter.mine)}>
        <Text id="actions-mine" />
      </ToggleButton>
      {filter.kind === null ? null : (
        <FilterMenu
          label={t("actions-plan")}
          all={t("readiness-filter-all")}
          choices={KINDS.map((id) => ({ id, name: t(`actions-section-${id}`) }))}
          value={filter.kind}
          onChange={filter.setKind}
        />
      )}
      <FilterMenu
        label={t("readiness-filter-wave")}
        all={t("readiness-filter-all")}
        choices={programme?.waves.map(({ id, name }) => ({ id, name }))}
        value={filter.wave}
        onChange={filter.setWave}
      />
      <FilterMenu
        label={t("readiness-filter-group")}
        all={t("readiness-filter-all")}
        choices={groups.data?.map(({ id, name }) => ({ id, name }))}
        value={filter.group}
        onChange={filter.setGroup}
        onOpen={() => setAsked(true)}
      />
      {filter.narrowed ? (
        <Button size="small" appearance="transparent" onClick={filter.clear}>
          <Text id="readiness-filter-clear" />
        </Button>
      ) : null}
    </div>
  );
}
