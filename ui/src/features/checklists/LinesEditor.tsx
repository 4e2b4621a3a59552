/** The lines of a checklist, or of the template of its phase: text, what answers it, whether a gate asks for it, and order. */
import { Button, Checkbox, Input, Select, makeStyles, tokens } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { ArrowDownRegular } from "@fluentui/react-icons/svg/arrow-down";
import { ArrowUpRegular } from "@fluentui/react-icons/svg/arrow-up";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import type { CheckKind, Checklist, ChecklistTemplate, TemplateLine } from "../../api/types";
import { DraftKept } from "../../components/DraftKept";
import { EvidencePanel } from "../../components/EvidencePanel";
import { errorsBeside, Form, FormActions, FormError, FormField, type ErrorOf } from "../../components/Form";
import { useDraft } from "../../components/useDraft";
import { Text, useText } from "../../messages/Text";
import { useChange } from "../../platform/query";
import { MEASURES } from "./measures";

const useStyles = makeStyles({
  line: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) 230px 74px auto",
    gap: "6px",
    alignItems: "center",
    padding: "4px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  moves: { display: "flex" },
});

interface LinesEditorProps {
  /** Null for the template. */
  list: Checklist | null;
  template: ChecklistTemplate;
  onClose: () => void;
}

interface ListDraft {
  title: string;
  lines: TemplateLine[];
}

function linesOf(list: Checklist): TemplateLine[] {
  return list.lines.map(({ id, text, check, gate }) => ({ id, text, measure: check?.kind ?? null, gate }));
}

export function LinesEditor({ list, template, onClose }: LinesEditorProps) {
  const t = useText();
  const initial: ListDraft = list
    ? { title: list.title, lines: linesOf(list) }
    : { title: template.title, lines: template.lines };
  const draft = useDraft<Partial<ListDraft>>(
    `checklists/edit/${list?.id ?? `template-${template.phase}`}`,
    {},
  );
  const shown = { ...initial, ...draft.value };
  const setLines = (lines: TemplateLine[]) => draft.set((now) => ({ ...now, lines }));
  const change = (at: number, part: Partial<TemplateLine>) =>
    setLines(shown.lines.map((line, index) => (index === at ? { ...line, ...part } : line)));
  const move = (at: number, by: number) => {
    const lines = [...shown.lines];
    const [line] = lines.splice(at, 1);
    if (line) lines.splice(at + by, 0, line);
    setLines(lines);
  };
  const save = useChange("checklist_save", { ownErrors: true });
  const errors = errorsBeside(save.error);
  const submit = async () => {
    const done = await save.run({ id: list?.id ?? null, phase: template.phase, ...shown });
    if (!done) return;
    draft.clear();
    onClose();
  };
  return (
    <EvidencePanel
      wide
      title={t(list ? "checklists-edit" : "checklists-edit-template")}
      explains={t(list ? "checklists-edit-explains" : "checklists-edit-template-explains")}
      onClose={onClose}
    >
      <Form label={t("checklists-edit")} onSubmit={() => void submit()}>
        <FormError error={save.error} also={["lines"]} />
        <FormField name="title" label={t("checklists-name")} errors={errors} required>
          <Input
            value={shown.title}
            onChange={(_, { value }) => draft.set((now) => ({ ...now, title: value }))}
          />
        </FormField>
        <div>
          {shown.lines.map((line, at) => (
            <Line
              key={line.id ?? `new-${at}`}
              line={line}
              at={at}
              last={at === shown.lines.length - 1}
              errors={errors}
              onChange={(part) => change(at, part)}
              onMove={(by) => move(at, by)}
              onRemove={() => setLines(shown.lines.filter((_, index) => index !== at))}
            />
          ))}
        </div>
        <div>
          <Button
            size="small"
            icon={<AddRegular />}
            onClick={() => setLines([...shown.lines, { id: null, text: "", measure: null, gate: false }])}
          >
            <Text id="checklists-line-add" />
          </Button>
        </div>
        <FormActions>
          <DraftKept draft={draft} />
          <Button size="small" onClick={onClose}>
            <Text id="window-cancel" />
          </Button>
          <Button size="small" appearance="primary" type="submit" disabledFocusable={save.pending}>
            <Text id="window-save" />
          </Button>
        </FormActions>
      </Form>
    </EvidencePanel>
  );
}

interface LineProps {
  line: TemplateLine;
  at: number;
  last: boolean;
  errors: ErrorOf;
  onChange: (part: Partial<TemplateLine>) => void;
  onMove: (by: number) => void;
  onRemove: () => void;
}

function Line({ line, at, last, errors, onChange, onMove, onRemove }: LineProps) {
  const styles = useStyles();
  const t = useText();
  const number = at + 1;
  const measureOf = (value: string): CheckKind | null => MEASURES.find((kind) => kind === value) ?? null;
  return (
    <div className={styles.line} role="group" aria-label={t("checklists-line-number", { number })}>
      <FormField name={`lines.${at}`} errors={errors}>
        <Input
          aria-label={t("checklists-line")}
          value={line.text}
          onChange={(_, { value }) => onChange({ text: value })}
        />
      </FormField>
      <Select
        size="small"
        aria-label={t("checklists-measure")}
        value={line.measure ?? ""}
        onChange={(_, { value }) => onChange({ measure: measureOf(value) })}
      >
        <option value="">{t("checklists-measure-person")}</option>
        {MEASURES.map((kind) => (
          <option key={kind} value={kind}>
            {t(`plan-check-${kind}`)}
          </option>
        ))}
      </Select>
      <Checkbox
        label={t("checklists-gate-column")}
        checked={line.gate}
        onChange={(_, { checked }) => onChange({ gate: checked === true })}
      />
      <span className={styles.moves}>
        <Button
          size="small"
          appearance="subtle"
          icon={<ArrowUpRegular />}
          aria-label={t("checklists-line-up", { number })}
          disabledFocusable={at === 0}
          onClick={() => onMove(-1)}
        />
        <Button
          size="small"
          appearance="subtle"
          icon={<ArrowDownRegular />}
          aria-label={t("checklists-line-down", { number })}
          disabledFocusable={last}
          onClick={() => onMove(1)}
        />
        <Button
          size="small"
          appearance="subtle"
          icon={<DismissRegular />}
          aria-label={t("checklists-line-remove", { number })}
          onClick={onRemove}
        />
      </span>
    </div>
  );
}
