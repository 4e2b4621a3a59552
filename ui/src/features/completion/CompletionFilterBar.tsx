/** The filters of the completion, side by side. Their choices are read when first needed. */
import { Button, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import { useFrame } from "../../frame/useFrame";
import { Text, useText } from "../../messages/Text";
import { useCommand } from "../../platform/query";
import { FilterMenu, type FilterChoice } from "../readiness/FilterMenu";
import { FILTERS, type CompletionFilter, type CompletionFilterName } from "./useCompletionFilter";

const useStyles = makeStyles({
  bar: { display: "flex", alignItems: "center", gap: "6px", flexWrap: "wrap", minWidth: 0 },
});

export function CompletionFilterBar({ filter }: { filter: CompletionFilter }) {
  const styles = useStyles();
  const t = useText();
  const { programme } = useFrame();
  const [opened, setOpened] = useState<ReadonlySet<CompletionFilterName>>(new Set());
  const wanted = (name: CompletionFilterName) => opened.has(name) || filter.value[name] !== "";
  const groups = useCommand("groups_list", {}, { enabled: wanted("group") });
  const modules = useCommand("modules_list", {}, { enabled: wanted("module") });
  const choices: Record<CompletionFilterName, FilterChoice[] | undefined> = {
    wave: programme?.waves.map(({ id, name }) => ({ id, name })),
    group: groups.data?.map(({ id, name }) => ({ id, name })),
    module: modules.data?.map(({ id, title }) => ({ id, name: title })),
  };
  return (
    <div className={styles.bar} role="group" aria-label={t("completion-filters")}>
      {FILTERS.map((name) => (
        <FilterMenu
          key={name}
          label={t(`completion-filter-${name}`)}
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
