/** The filters of the readiness screens, side by side. Their choices are read when first needed. */
import { Button, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import { useFrame } from "../../frame/useFrame";
import { Text, useText } from "../../messages/Text";
import { useCommand } from "../../platform/query";
import { FilterMenu, type FilterChoice } from "./FilterMenu";
import type { FilterName, ReadinessFilter } from "./filter";

const useStyles = makeStyles({
  bar: { display: "flex", alignItems: "center", gap: "6px", flexWrap: "wrap", minWidth: 0 },
});

/** The choices of each filter; undefined until they are known. */
export function useFilterChoices(
  wanted: ReadonlySet<FilterName>,
): Record<FilterName, FilterChoice[] | undefined> {
  const { programme } = useFrame();
  const groups = useCommand("groups_list", {}, { enabled: wanted.has("group") });
  const setup = useCommand("programme_get", {}, { enabled: wanted.has("site") });
  const tree = useCommand("processes_tree", {}, { enabled: wanted.has("area") });
  return {
    wave: programme?.waves.map(({ id, name }) => ({ id, name })),
    group: groups.data?.map(({ id, name }) => ({ id, name })),
    site: setup.data?.sites.flatMap(({ id, name }) => (id ? [{ id, name }] : [])),
    area: tree.data?.rows.flatMap(({ id, title, level, scope, below_in_scope }) =>
      level === "process_area" && (scope === "in" || below_in_scope > 0) ? [{ id, name: title }] : [],
    ),
  };
}

export function FilterBar({ filter, names }: { filter: ReadinessFilter; names: readonly FilterName[] }) {
  const styles = useStyles();
  const t = useText();
  const [opened, setOpened] = useState<ReadonlySet<FilterName>>(new Set());
  const wanted = new Set([...opened, ...names.filter((name) => filter.value[name] !== "")]);
  const choices = useFilterChoices(wanted);
  return (
    <div className={styles.bar} role="group" aria-label={t("readiness-filters")}>
      {names.map((name) => (
        <FilterMenu
          key={name}
          label={t(`readiness-filter-${name}`)}
          all={t("readiness-filter-all")}
          choices={choices[name]}
          value={filter.value[name]}
          onChange={(value) => filter.set(name, value)}
          onOpen={() => setOpened((now) => new Set([...now, name]))}
        />
      ))}
      {filter.narrowed ? (
        <Button size="small" appearance="transparent" onClick={filter.clear}>
          <Text id="readiness-filter-clear" />
        </Button>
      ) : null}
    </div>
  );
}
