/** The rule that fills a group, in words and in figures. */
import type { ColumnValue, GroupRule } from "../../api/types";
import { joinList } from "../../messages/catalogue";
import type { useText } from "../../messages/Text";

/** Columns of people that a rule may look at. */
export const columns = ["job_title", "department", "office", "country", "company"] as const;

/** Such as "Job title is Sales clerk or Sales lead, only at the site". */
export function ruleInWords(rule: GroupRule | null, t: ReturnType<typeof useText>): string {
  if (!rule) return t("groups-by-hand");
  const [first = "", ...others] = rule.values;
  return t("groups-by-rule", {
    column: t(`groups-column-${rule.column}`),
    values:
      others.length > 2 ? t("groups-values-more", { first, count: others.length }) : joinList(rule.values),
  });
}

/** How many people have one of the values. */
export function counted(values: readonly ColumnValue[], chosen: ReadonlySet<string>): number {
  return values.reduce((sum, { value, people }) => (chosen.has(value) ? sum + people : sum), 0);
}
