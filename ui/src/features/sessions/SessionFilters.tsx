/** The filters of calendar and list. Their choices are read when first needed. */
import { Button, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import { SearchField } from "../../components/SearchField";
import { Text, useText } from "../../messages/Text";
import { useCommand } from "../../platform/query";
import { FilterMenu, type FilterChoice } from "../readiness/FilterMenu";
import { FILTERS, STATES, type FilterName, type SessionFilter } from "./filter";

const useStyles = makeStyles({
  bar: { display: "flex", alignItems: "center", gap: "6px", flexWrap: "wrap", minWidth: 0 },
});

export function SessionFilters({ filter }: { filter: SessionFilter }) {
  const styles = useStyles();
  const t = useText();
  const [opened, setOpened] = useState(false);
  const chosen = FILTERS.some((name) => name !== "state" && filter.value[name] !== "");
  const { data } = useCommand("session_draft", {}, { enabled: opened || chosen });
  const choices: Record<FilterName, FilterChoice[] | undefined> = {
    module: data?.modules,
    group: data?.groups,
    trainer: data?.trainers,
    site: data?.sites,
    state: STATES.map((id) => ({ id, name: t(`sessions-state-${id}`) })),
  };
  return (
    <div className={styles.bar} role="group" aria-label={t("sessions-filters")}>
      {FILTERS.map((name) => (
        <FilterMenu
          key={name}
          label={t(`sessions-filter-${name}`)}
          all={t("sessions-filter-all")}
          choices={choices[name]}
          value={filter.value[name]}
          onChange={(value) => filter.set(name, value)}
          onOpen={() => setOpened(true)}
        />
      ))}
      <SearchField
        label={t("sessions-filter-text")}
        value={filter.text}
        onChange={filter.setText}
        width={170}
      />
      {filter.narrowed ? (
        <Button size="small" appearance="transparent" onClick={filter.clear}>
          <Text id="sessions-filter-clear" />
        </Button>
      ) : null}
    </div>
  );
}
