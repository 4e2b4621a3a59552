/** Which column fills which field: as recognised, and corrected by the person. */
import { Input, Select, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { ImportColumn, ImportField, ImportKind, ImportPreview } from "../../api/types";
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
      paddingTop: "6px",
      lineHeight: "18px",
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
  },
  missing: { color: statusVar("statusBadText") },
  rest: { padding: "8px 12px", fontSize: "12px", lineHeight: "18px", color: tokens.colorNeutralForeground3 },
});

interface MappingProps {
  kind: ImportKind;
  preview: ImportPreview;
  /** What the person corrected. */
  mapping: Readonly<Record<string, string>>;
  onMap: (field: string, column: string) => void;
}

/** The column of a field: what the person chose goes before what was recognised. */
export function columnOf(field: ImportField, mapping: Readonly<Record<string, string>>): string {
  return mapping[field.field] ?? field.column ?? "";
}

export function Mapping({ kind, preview, mapping, onMap }: MappingProps) {
  const styles = useStyles();
  const t = useText();
  const offered = preview.columns.filter(({ dropped }) => !dropped);
  const used = new Set(preview.fields.map((field) => columnOf(field, mapping)));
  const count = offered.filter(({ title }) => used.has(title)).length;
  const recognised = preview.fields.length === 0;
  const dropped = preview.columns.filter((column) => column.dropped).map(({ title }) => title);
  return (
    <Card
      fill
      flush
      title={t(recognised ? "importing-columns" : "importing-mapping")}
      hint={recognised ? undefined : t("importing-mapping-count", { count, of: offered.length })}
    >
      {/* A scrolling list must be reachable with the keyboard: its fields take the focus. */}
      <div className={styles.scroll}>
        <table className={styles.table}>
          <colgroup>
            <col style={{ width: "150px" }} />
            <col />
          </colgroup>
          <tbody>
            {recognised ? offered.map((column) => <Recognised key={column.title} column={column} />) : null}
            {preview.fields.map((field) => (
              <Line
                key={field.field}
                field={field}
                column={columnOf(field, mapping)}
                columns={offered}
                onMap={(column) => onMap(field.field, column)}
              />
            ))}
            {kind === "people" || kind === "milestones" ? (
              <DateOrder value={mapping["day_first"] ?? ""} onChange={(order) => onMap("day_first", order)} />
            ) : null}
            <Worksheet
              preview={preview}
              value={mapping["worksheet"]}
              onChange={(worksheet) => onMap("worksheet", worksheet)}
            />
          </tbody>
        </table>
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
        {missing || examples.length > 0 ? (
          <div className={mergeClasses(styles.examples, missing && styles.missing)}>
            {missing ? t("importing-required-missing") : examples.filter(Boolean).join(" · ")}
          </div>
        ) : null}
      </td>
    </tr>
  );
}

/** A column of a file whose columns are recognised by their titles alone. */
function Recognised({ column: { title, examples } }: { column: ImportColumn }) {
  const styles = useStyles();
  return (
    <tr>
      <th scope="row">{title}</th>
      <td>
        <div className={styles.examples} title={examples.join(" · ")}>
          {examples.filter(Boolean).join(" · ") || "–"}
        </div>
      </td>
    </tr>
  );
}

/** Whether the day or the month stands first, for dates that may be either. */
function DateOrder({ value, onChange }: { value: string; onChange: (order: string) => void }) {
  const styles = useStyles();
  const t = useText();
  return (
    <tr>
      <th scope="row">{t("importing-dates")}</th>
      <td>
        <Select
          size="small"
          className={styles.select}
          aria-label={t("importing-dates")}
          value={value}
          onChange={(_, { value: order }) => onChange(order)}
        >
          <option value="">{t("importing-dates-recognised")}</option>
          <option value="day">{t("importing-dates-day")}</option>
          <option value="month">{t("importing-dates-month")}</option>
        </Select>
      </td>
    </tr>
  );
}

interface WorksheetProps {
  preview: ImportPreview;
  value: string | undefined;
  onChange: (worksheet: string) => void;
}

/** Which worksheet to read, where a workbook has several. */
function Worksheet({ preview, value, onChange }: WorksheetProps) {
  const t = useText();
  const [typed, setTyped] = useState<string | null>(null);
  const chosen = preview.notes.find(({ id }) => id === "import-note-worksheet-chosen")?.args?.["worksheet"];
  const read = chosen?.type === "text" ? chosen.value : undefined;
  if (read === undefined && value === undefined) return null;
  const confirm = () => {
    if (typed !== null && typed.trim() !== (value ?? read)) onChange(typed.trim());
    setTyped(null);
  };
  return (
    <tr>
      <th scope="row">{t("importing-worksheet")}</th>
      <td>
        <Input
          size="small"
          style={{ width: "100%" }}
          aria-label={t("importing-worksheet")}
          value={typed ?? value ?? read ?? ""}
          onChange={(_, { value: next }) => setTyped(next)}
          onBlur={confirm}
          onKeyDown={({ key }) => (key === "Enter" ? confirm() : undefined)}
        />
      </td>
    </tr>
  );
}
