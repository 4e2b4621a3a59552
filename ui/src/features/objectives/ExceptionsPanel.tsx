/** Who stands behind an objective's figure, at the side of the list. */
import { useState } from "react";
import type { ObjectiveRow } from "../../api/types";
import { EmptyState } from "../../components/EmptyState";
import { PeopleBehind } from "../../components/PeopleBehind";
import { usePeopleSearch } from "../../components/usePeopleSearch";
import { say } from "../../messages/catalogue";
import { useText } from "../../messages/Text";
import { lineId, ShownChoice, useLineColumns, useLines, type Shown } from "./Exceptions";

export function ExceptionsPanel({ row, onClose }: { row: ObjectiveRow; onClose: () => void }) {
  const t = useText();
  const search = usePeopleSearch();
  const [shown, setShown] = useState<Shown>("exceptions");
  const people = useLines(row.id, shown, search.text);
  const columns = useLineColumns();
  return (
    <PeopleBehind
      title={row.text}
      explains={`${row.value ? `${say(row.value.words)}. ` : ""}${say(row.why)}`}
      label={t("objectives-people")}
      people={people}
      columns={columns}
      rowId={lineId}
      rowHeight={44}
      empty={<EmptyState title={t("objectives-nobody")} body={t("objectives-nobody-body")} />}
      choice={<ShownChoice shown={shown} onChange={setShown} />}
      search={search}
      searchLabel={t("objectives-people-search")}
      onClose={onClose}
    />
  );
}
