/** One process in a panel: its title, code, level and place; what is known of its article; taking it off the list. */
import { Button, Input, Link, Select, makeStyles, tokens } from "@fluentui/react-components";
import type { ProcessLevel, ProcessRow, ProcessSave } from "../../api/types";
import { DraftKept } from "../../components/DraftKept";
import { EvidencePanel } from "../../components/EvidencePanel";
import { errorsBeside, Form, FormActions, FormError, FormField } from "../../components/Form";
import { Kbd } from "../../components/Kbd";
import { CataloguePicker } from "../../components/Pickers";
import { RowsSkeleton } from "../../components/Skeletons";
import { useDraft } from "../../components/useDraft";
import { Text, useText } from "../../messages/Text";
import { useChange, useCommand } from "../../platform/query";
import { href, navigate, useQueryState } from "../../router/router";

const levels: readonly ProcessLevel[] = ["end_to_end", "process_area", "process", "scenario"];

const useStyles = makeStyles({
  facts: {
    display: "grid",
    gridTemplateColumns: "max-content minmax(0, 1fr)",
    gap: "4px 16px",
    margin: 0,
    fontSize: "13px",
    "& dt": { color: tokens.colorNeutralForeground3 },
    "& dd": { margin: 0, overflowWrap: "anywhere", whiteSpace: "pre-line" },
  },
  end: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "8px 12px",
    "& .fui-Link": { fontSize: "13px" },
    paddingTop: "12px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** The level below, for a process that is added inside another. */
function deeper(level: ProcessLevel): ProcessLevel {
  return levels[Math.min(levels.length - 1, levels.indexOf(level) + 1)] ?? "scenario";
}

export function ProcessPanel({ id, onClose }: { id: string | null; onClose: () => void }) {
  const t = useText();
  const tree = useCommand("processes_tree", {});
  const [below] = useQueryState("below", "");
  const rows = tree.data?.rows;
  const row = rows?.find((one) => one.id === id);
  const parent = rows?.find((one) => one.id === (row?.parent ?? (id === null ? below : "")));
  const title = id === null ? t("processes-add") : (row?.title ?? t("processes-one"));
  const initial: ProcessSave = row
    ? { id: row.id, parent: row.parent, code: row.code, title: row.title, level: row.level }
    : {
        id: null,
        parent: parent?.id ?? null,
        code: "",
        title: "",
        level: parent ? deeper(parent.level) : "end_to_end",
      };
  return (
    <EvidencePanel title={title} onClose={onClose}>
      {rows === undefined ? (
        <RowsSkeleton rows={5} />
      ) : id !== null && !row ? (
        <p>{t("processes-gone")}</p>
      ) : (
        <>
          {row ? <Facts row={row} /> : null}
          <ProcessForm initial={initial} parent={parent?.title ?? ""} onDone={onClose} />
          {row ? <Ending row={row} onClose={onClose} /> : null}
        </>
      )}
    </EvidencePanel>
  );
}

function Facts({ row }: { row: ProcessRow }) {
  const styles = useStyles();
  const t = useText();
  const facts = [
    [
      "scope",
      row.below > 0
        ? t("processes-in-scope-of", { count: row.below_in_scope, of: row.below })
        : t(row.scope === "in" ? "processes-in-scope" : "processes-not-in-scope"),
    ],
    ["assessed", t(row.assessable ? "processes-assessed-yes" : "processes-assessed-no")],
    ["state", row.state],
    ["article", row.url],
  ] as const;
  return (
    <dl className={styles.facts}>
      {facts.map(([name, value]) =>
        value ? (
          <div key={name} style={{ display: "contents" }}>
            <dt>{t(`processes-fact-${name}`)}</dt>
            <dd>{value}</dd>
          </div>
        ) : null,
      )}
    </dl>
  );
}

interface ProcessFormProps {
  initial: ProcessSave;
  parent: string;
  onDone: () => void;
}

function ProcessForm({ initial, parent, onDone }: ProcessFormProps) {
  const t = useText();
  const draft = useDraft(`processes/${initial.id ?? `new/${initial.parent ?? ""}`}`, {
    ...initial,
    parentTitle: parent,
  });
  const { parentTitle, ...process } = draft.value;
  const save = useChange("process_save", { ownErrors: true, onDone });
  const errors = errorsBeside(save.error);
  const submit = async () => {
    if (await save.run({ ...process, id: initial.id })) draft.clear();
  };
  return (
    <Form label={t("processes-form")} onSubmit={() => void submit()} takesFocus={initial.id === null}>
      <FormError error={save.error} />
      <FormField name="title" label={t("processes-column-process")} errors={errors} required>
        <Input
          value={process.title}
          onChange={(_, { value }) => draft.set((now) => ({ ...now, title: value }))}
        />
      </FormField>
      <FormField
        name="code"
        label={t("processes-column-code")}
        hint={t("processes-code-hint")}
        errors={errors}
      >
        <Input
          value={process.code}
          onChange={(_, { value }) => draft.set((now) => ({ ...now, code: value }))}
        />
      </FormField>
      <FormField name="level" label={t("processes-level")} errors={errors}>
        <Select
          value={process.level}
          onChange={(_, { value }) => draft.set((now) => ({ ...now, level: value as ProcessLevel }))}
        >
          {levels.map((level) => (
            <option key={level} value={level}>
              {t(`processes-level-${level}`)}
            </option>
          ))}
        </Select>
      </FormField>
      <FormField
        name="parent"
        label={t("processes-parent")}
        hint={t("processes-parent-hint")}
        errors={errors}
      >
        <CataloguePicker
          value={process.parent ? [{ id: process.parent, name: parentTitle, detail: "" }] : []}
          onChange={([picked]) =>
            draft.set((now) => ({ ...now, parent: picked?.id ?? null, parentTitle: picked?.name ?? "" }))
          }
        />
      </FormField>
      <FormActions>
        {process.parent ? (
          <Button
            size="small"
            appearance="subtle"
            onClick={() => draft.set((now) => ({ ...now, parent: null, parentTitle: "" }))}
          >
            <Text id="processes-parent-none" />
          </Button>
        ) : null}
        <DraftKept draft={draft} />
        <Button size="small" appearance="primary" type="submit" disabled={save.pending}>
          <Text id="window-save" />
          <Kbd keys="Ctrl+Enter" />
        </Button>
      </FormActions>
    </Form>
  );
}

function Ending({ row, onClose }: { row: ProcessRow; onClose: () => void }) {
  const styles = useStyles();
  const t = useText();
  const remove = useChange("process_delete", { onDone: onClose });
  return (
    <div className={styles.end}>
      <Button size="small" onClick={() => navigate(href("/processes", { process: "new", below: row.id }))}>
        <Text id="processes-add-below" />
      </Button>
      <Button size="small" disabled={remove.pending} onClick={() => void remove.run({ id: row.id })}>
        <Text id="processes-delete" args={{ count: row.below }} />
      </Button>
      <Link href={href("/history", { row: row.id })}>{t("processes-history")}</Link>
    </div>
  );
}
