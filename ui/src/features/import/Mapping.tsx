/** Which column fills which field: as recognised, and corrected by the person. */
import { Select, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ImportColumn, ImportField, ImportPreview } from "../../api/types";
import { Card } from "../../components/Card";
import { useText } from "../../messages/Text";
import { statusVar } from "../../theme/status";
import { fieldName } from "../history/fieldName";

const useStyles = makeStyles({
  scroll: { overflowY: "auto", flexGrow: 1, minHeight: 0 },
  table: {
    width: "100%",
    borderCollapse: "collapse",
    tableLayout: "fixed",
    fontSize: "13px",
    "& th": {
      textAlign: "start",
      fontWeight: 400,
      padding: "3px 6px 3px 12px",
      overflowWrap: "anywhere",
      verticalAlign: "top",
      lineHeight: "24px",
    },
    "& td": { padding: "3px 12px 3px 0" },
    "& tr": { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  },
  select: { width: "100%", "& select": { width: "100%" } },
  examples: {
    fontSize: "11px",
    lineHeight: "15px",
    color: tokens.colorNeutralForeground3,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    minHeight: "15px",
  },
  missing: { color: statusVar("statusBadText") },
  rest: { padding: "8px 12px", fontSize: "12px", lineHeight: "18px", color: tokens.colorNeutralForeground3 },
});

interface MappingProps {
  preview: ImportPreview;
  /** What the person corrected. */
  mapping: Readonly<Record<string, string>>;
  onMap: (field: string, column: string) => void;
}

/** The column of a field: what the person chose goes before what was recognised. */
export function columnOf(field: ImportField, mapping: Readonly<Record<string, string>>): string {
  return mapping[field.field] ?? field.column ?? "";
}

export function Mapping({ preview, mapping, onMap }: MappingProps) {
  const styles = useStyles();
  const t = useText();
  const offered = preview.columns.filter(({ dropped }) => !dropped);
  const used = new Set(preview.fields.map((field) => columnOf(field, mapping)));
  const unused = offered.filter(({ title }) => !used.has(title)).map(({ title }) => title);
  const dropped = preview.columns.filter((column) => column.dropped).map(({ title }) => title);
  return (
    <Card
      fill
      flush
      title={t("importing-mapping")}
      hint={t("importing-mapping-count", { count: offered.length - unused.length, of: offered.length })}
    >
      {/* A scrolling list must be reachable with the keyboard: its fields take the focus. */}
      <div className={styles.scroll}>
        <table className={styles.table}>
          <colgroup>
            <col style={{ width: "136px" }} />
            <col />
          </colgroup>
          <tbody>
            {preview.fields.map((field) => (
              <Line
                key={field.field}
                field={field}
                column={columnOf(field, mapping)}
                columns={offered}
                onMap={(column) => onMap(field.field, column)}
              />
            ))}
          </tbody>
        </table>
        {unused.length > 0 ? (
          <div className={styles.rest}>{t("importing-unused", { columns: unused.join(", ") })}</div>
        ) : null}
        {dropped.length > 0 ? (
          <div className={styles.rest}>{t("importing-dropped", { columns: dropped.join(", ") })}</div>
        ) : null}
      </div>
    </Card>
  );
}

interface LineProps {
  field: ImportField;
  column: string;
  columns: readonly ImportColumn[];
  onMap: (column: string) => void;
}

function Line({ field, column, columns, onMap }: LineProps) {
  const styles = useStyles();
  const t = useText();
  const name = fieldName(field.field);
  const missing = field.required && column === "";
  const examples = columns.find(({ title }) => title === column)?.examples ?? [];
  return (
    <tr>
      <th scope="row">{field.required ? t("importing-required", { field: name }) : name}</th>
      <td>
        <Select
          size="small"
          className={styles.select}
          aria-label={t("importing-column-of", { field: name })}
          aria-invalid={missing || undefined}
          value={column}
          onChange={(_, { value }) => onMap(value)}
        >
          <option value="">{t("importing-leave-out")}</option>
          {columns.map(({ title }) => (
            <option key={title} value={title}>
              {title}
            </option>
          ))}
        </Select>
        <div className={mergeClasses(styles.examples, missing && styles.missing)}>
          {missing ? t("importing-required-missing") : examples.filter(Boolean).join(" · ")}
        </div>
      </td>
    </tr>
  );
}
