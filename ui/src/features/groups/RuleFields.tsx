/** The rule of a group: a column of people, the values that belong, and how many people that is, while choosing. */
import { Checkbox, Select, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { ColumnValue, GroupRule } from "../../api/types";
import { EmptyState } from "../../components/EmptyState";
import { FormField, type ErrorOf } from "../../components/Form";
import { LoadError } from "../../components/LoadError";
import { SearchField } from "../../components/SearchField";
import type { Column } from "../../components/table/columns";
import { DataTable } from "../../components/table/DataTable";
import { formatNumber } from "../../messages/catalogue";
import { Text, useText } from "../../messages/Text";
import { useCommand } from "../../platform/query";
import { columns, counted } from "./rule";

const useStyles = makeStyles({
  rule: { display: "flex", flexDirection: "column", gap: "8px" },
  line: { display: "flex", alignItems: "end", gap: "8px" },
  grow: { flexGrow: 1 },
  values: {
    display: "flex",
    height: "174px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflow: "hidden",
  },
  count: { margin: 0, fontSize: "13px", fontWeight: 600 },
});

interface RuleFieldsProps {
  rule: GroupRule;
  /** Whether the group has a site. */
  site: boolean;
  errors: ErrorOf;
  onChange: (rule: GroupRule) => void;
}

export function RuleFields({ rule, site, errors, onChange }: RuleFieldsProps) {
  const styles = useStyles();
  const t = useText();
  const [filter, setFilter] = useState("");
  const values = useCommand("people_column_values", { column: rule.column }, { keep: true });
  const chosen = useMemo(() => new Set(rule.values), [rule.values]);
  const shown = useMemo<Column<ColumnValue>[]>(
    () => [
      { id: "value", header: t("groups-value"), value: ({ value }) => value },
      {
        id: "people",
        header: t("groups-people"),
        value: ({ people }) => people,
        cell: ({ people }) => formatNumber(people),
        align: "end",
        width: 80,
      },
    ],
    [t],
  );
  const count = counted(values.data ?? [], chosen);
  return (
    <div className={styles.rule}>
      <div className={styles.line}>
        <FormField name="rule.column" label={t("groups-rule-column")} errors={errors} className={styles.grow}>
          <Select
            value={rule.column}
            onChange={(_, { value }) => onChange({ ...rule, column: value, values: [] })}
          >
            {columns.map((column) => (
              <option key={column} value={column}>
                {t(`groups-column-${column}`)}
              </option>
            ))}
          </Select>
        </FormField>
        <SearchField label={t("groups-rule-filter")} value={filter} onChange={setFilter} width={170} />
      </div>
      <LoadError error={values.error} onRetry={() => void values.refetch()} />
      <FormField name="rule.values" errors={errors}>
        <div className={styles.values}>
          <DataTable
            label={t("groups-rule-values")}
            rows={values.data}
            columns={shown}
            rowId={({ value }) => value}
            filter={filter}
            sort={{ column: "people", descending: true }}
            selection={{
              ids: chosen,
              onChange: (ids) => onChange({ ...rule, values: [...ids] }),
              labelOf: ({ value }) => value,
            }}
            onOpen={({ value }) =>
              onChange({
                ...rule,
                values: chosen.has(value)
                  ? rule.values.filter((one) => one !== value)
                  : [...rule.values, value],
              })
            }
            empty={<EmptyState title={t("groups-values-none-title")} body={t("groups-values-none-body")} />}
          />
        </div>
      </FormField>
      <Checkbox
        size="medium"
        checked={rule.same_site}
        disabled={!site}
        label={t(site ? "groups-same-site" : "groups-same-site-none")}
        onChange={(_, { checked }) => onChange({ ...rule, same_site: checked === true })}
      />
      <p className={styles.count} role="status">
        <Text id={rule.same_site && site ? "groups-rule-count-most" : "groups-rule-count"} args={{ count }} />
      </p>
    </div>
  );
}
