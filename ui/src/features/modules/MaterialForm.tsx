/** The fields of a material, with its file or link. */
import { Button, Input, Select, makeStyles, tokens } from "@fluentui/react-components";
import { AttachRegular } from "@fluentui/react-icons/svg/attach";
import { useState } from "react";
import type { FileChoice, Material } from "../../api/types";
import { DateInput } from "../../components/DateInput";
import { errorsBeside, Form, FormError, FormField } from "../../components/Form";
import { PersonPicker } from "../../components/Pickers";
import { useDraft } from "../../components/useDraft";
import { useFrame } from "../../frame/useFrame";
import { Text, useText } from "../../messages/Text";
import { pickFileToOpen } from "../../platform/dialogs";
import { useChange } from "../../platform/query";
import { DraftActions } from "./DraftActions";
import { draftOf, toSave, type MaterialDraft } from "./materialDraft";
import { fileSize, KINDS } from "./words";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) 90px 150px",
    gap: "12px",
    alignItems: "start",
  },
  pair: {
    display: "grid",
    gridTemplateColumns: "repeat(2, minmax(0, 1fr))",
    gap: "12px",
    alignItems: "start",
  },
  file: { display: "flex", alignItems: "center", gap: "10px", minWidth: 0, fontSize: "13px" },
  name: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  none: { color: tokens.colorNeutralForeground3 },
});

interface MaterialFormProps {
  module: string;
  language: string;
  largest: number;
  material: Material | null;
  onClose: () => void;
}

export function MaterialForm({ module, language, largest, material, onClose }: MaterialFormProps) {
  const styles = useStyles();
  const t = useText();
  const { today } = useFrame();
  const id = material?.id ?? null;
  const kept = useDraft<Partial<MaterialDraft>>(`modules/material/${id ?? `new-${module}`}`, {});
  const draft = { ...draftOf(material, language), ...kept.value };
  const change = (part: Partial<MaterialDraft>) => kept.set((now) => ({ ...now, ...part }));
  const [file, setFile] = useState<FileChoice | null>(null);
  const save = useChange("material_save", { ownErrors: true });
  const errors = errorsBeside(save.error);
  const submit = async () => {
    if (save.pending) return;
    if (!(await save.run(toSave(draft, module, id, file)))) return;
    kept.clear();
    onClose();
  };
  return (
    <Form
      label={t(material ? "modules-material-edit" : "modules-material-new")}
      takesFocus={material === null}
      onSubmit={() => void submit()}
    >
      <FormError error={save.error} />
      <div className={styles.row}>
        <FormField name="title" label={t("modules-material-title")} errors={errors} required>
          <Input value={draft.title} onChange={(_, { value }) => change({ title: value })} />
        </FormField>
        <FormField name="language" label={t("modules-language")} errors={errors} required>
          <Input value={draft.language} onChange={(_, { value }) => change({ language: value })} />
        </FormField>
        <FormField name="kind" label={t("modules-kind")} errors={errors}>
          <Select
            size="small"
            value={draft.kind}
            onChange={(_, { value }) => change({ kind: KINDS.find((kind) => kind === value) ?? draft.kind })}
          >
            {KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {t(`modules-kind-${kind}`)}
              </option>
            ))}
          </Select>
        </FormField>
      </div>
      {draft.kind === "link" ? (
        <FormField
          name="link"
          label={t("modules-link")}
          hint={t("modules-link-hint")}
          errors={errors}
          required
        >
          <Input type="url" value={draft.link} onChange={(_, { value }) => change({ link: value })} />
        </FormField>
      ) : (
        <FormField
          name="file"
          label={t("modules-file")}
          hint={t("modules-file-limit", { size: fileSize(largest) })}
          errors={errors}
        >
          <FileField stored={material?.file_name ?? ""} file={file} onChange={setFile} />
        </FormField>
      )}
      <div className={styles.pair}>
        <FormField name="author" label={t("modules-author")} errors={errors}>
          <PersonPicker value={draft.author} onChange={(author) => change({ author })} />
        </FormField>
        <FormField name="reviewers" label={t("modules-reviewers")} errors={errors}>
          <PersonPicker multiple value={draft.reviewers} onChange={(reviewers) => change({ reviewers })} />
        </FormField>
        <FormField name="needed_by" label={t("modules-needed-by")} errors={errors}>
          <DateInput value={draft.neededBy} onChange={(neededBy) => change({ neededBy })} today={today} />
        </FormField>
        <FormField
          name="effort_minutes"
          label={t("modules-effort")}
          hint={t("modules-effort-hint")}
          errors={errors}
        >
          <Input
            inputMode="numeric"
            value={draft.effort}
            onChange={(_, { value }) => change({ effort: value })}
          />
        </FormField>
      </div>
      <DraftActions
        draft={kept}
        save={t(save.pending && file ? "modules-file-copying" : "window-save")}
        pending={save.pending}
        onClose={onClose}
      />
    </Form>
  );
}

interface FileFieldProps {
  /** The name of the file that is there already, or empty. */
  stored: string;
  file: FileChoice | null;
  onChange: (file: FileChoice | null) => void;
}

function FileField({ stored, file, onChange }: FileFieldProps) {
  const styles = useStyles();
  const t = useText();
  const choose = async () => {
    const picked = await pickFileToOpen("material");
    if (picked) onChange(picked);
  };
  const name = file?.name ?? stored;
  return (
    <div className={styles.file} role="group" aria-label={t("modules-file")}>
      <Button size="small" icon={<AttachRegular />} onClick={() => void choose()}>
        <Text id={stored ? "modules-file-replace" : "modules-file-choose"} />
      </Button>
      <span className={name ? styles.name : styles.none} role="status">
        {name || t("modules-file-none-chosen")}
      </span>
      {file ? (
        <Button size="small" appearance="subtle" onClick={() => onChange(null)}>
          <Text id="modules-file-undo" />
        </Button>
      ) : null}
    </div>
  );
}
