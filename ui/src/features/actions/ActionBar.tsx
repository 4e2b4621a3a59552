/** The board, the four plans and the rewards side by side, and what narrows the one shown. */
import { makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { SearchField } from "../../components/SearchField";
import { useText } from "../../messages/Text";
import { ActionFilters } from "./ActionFilters";
import { ActionSections } from "./ActionSections";
import type { ActionFilter } from "./useActionFilter";

const useStyles = makeStyles({
  bar: { display: "flex", alignItems: "center", gap: "10px", flexWrap: "wrap", flexShrink: 0 },
  room: { flexGrow: 1 },
});

interface ActionBarProps {
  current: string;
  filter?: ActionFilter;
  search: string;
  searchLabel: string;
  onSearch: (search: string) => void;
}

export function ActionBar({ current, filter, search, searchLabel, onSearch }: ActionBarProps): ReactNode {
  const styles = useStyles();
  const t = useText();
  return (
    <div className={styles.bar}>
      <ActionSections current={current} />
      <span className={styles.room} />
      {filter ? <ActionFilters filter={filter} /> : null}
      <SearchField label={t(searchLabel)} value={search} onChange={onSearch} width={170} />
    </div>
  );
}
