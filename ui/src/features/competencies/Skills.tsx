/** The facilitation skills: a default list that can be changed. */
import { Button, Input, Link, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { DeleteRegular } from "@fluentui/react-icons/svg/delete";
import { EditRegular } from "@fluentui/react-icons/svg/edit";
import { useState } from "react";
import type { CompetencyRow } from "../../api/types";
import { Card } from "../../components/Card";
import { EmptyState } from "../../components/EmptyState";
import { errorsBeside, Form, FormActions, FormError, FormField } from "../../components/Form";
import { RowsSkeleton } from "../../components/Skeletons";
import { Text, useText } from "../../messages/Text";
import { useChange } from "../../platform/query";
import { href } from "../../router/router";
import { Capable } from "./Capable";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  skill: {
    display: "flex",
    alignItems: "center",
    gap: "8px",
    padding: "7px 8px 7px 12px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ":last-child": { borderBottom: "none" },
  },
  words: { flexGrow: 1, minWidth: 0, fontSize: "13px", lineHeight: "18px" },
  quiet: { fontSize: "12px", lineHeight: "16px", color: tokens.colorNeutralForeground3 },
  count: { fontSize: "12px", flexShrink: 0 },
  form: { padding: "12px", borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
});

const NEW = "new";

export function Skills({ skills }: { skills: readonly CompetencyRow[] | undefined }) {
  const styles = useStyles();
  const t = useText();
  const [editing, setEditing] = useState<string | null>(null);
  const remove = useChange("skill_delete");
  const add = (
    <Button size="small" icon={<AddRegular />} onClick={() => setEditing(NEW)}>
      <Text id="competencies-skill-add" />
    </Button>
  );
  const done = () => setEditing(null);
  return (
    <Card title={t("competencies-skills")} actions={add} flush>
      {editing === NEW ? <SkillForm onDone={done} /> : null}
      {!skills ? (
        <RowsSkeleton rows={5} />
      ) : skills.length === 0 && editing !== NEW ? (
        <EmptyState
          title={t("competencies-no-skills-title")}
          body={t("competencies-no-skills-body")}
          action={add}
        />
      ) : (
        <ul className={styles.list}>
          {skills.map((skill) =>
            editing === skill.id ? (
              <li key={skill.id}>
                <SkillForm skill={skill} onDone={done} />
              </li>
            ) : (
              <li key={skill.id} className={styles.skill}>
                <span className={styles.words}>
                  <Link
                    href={href("/assess", { competency: skill.id })}
                    title={t("competencies-assess", { name: skill.name })}
                  >
                    {skill.name}
                  </Link>
                  {skill.description ? <div className={styles.quiet}>{skill.description}</div> : null}
                </span>
                <span className={styles.count}>
                  <Capable row={skill} />
                </span>
                <Button
                  size="small"
                  appearance="subtle"
                  icon={<EditRegular />}
                  aria-label={t("competencies-skill-edit", { name: skill.name })}
                  onClick={() => setEditing(skill.id)}
                />
                <Button
                  size="small"
                  appearance="subtle"
                  icon={<DeleteRegular />}
                  aria-label={t("competencies-skill-delete", { name: skill.name })}
                  disabled={remove.pending}
                  onClick={() => void remove.run({ id: skill.id })}
                />
              </li>
            ),
          )}
        </ul>
      )}
    </Card>
  );
}

function SkillForm({ skill, onDone }: { skill?: CompetencyRow; onDone: () => void }) {
  const styles = useStyles();
  const t = useText();
  const [name, setName] = useState(skill?.name ?? "");
  const [description, setDescription] = useState(skill?.description ?? "");
  const save = useChange("skill_save", { ownErrors: true, onDone });
  const errors = errorsBeside(save.error);
  return (
    <div className={styles.form}>
      <Form
        label={skill ? t("competencies-skill-edit", { name: skill.name }) : t("competencies-skill-add")}
        takesFocus
        onSubmit={() =>
          void save.run({ id: skill?.id ?? null, name: name.trim(), description: description.trim() })
        }
      >
        <FormError error={save.error} />
        <FormField name="name" label={t("competencies-skill-name")} errors={errors}>
          <Input size="small" value={name} onChange={(_, { value }) => setName(value)} />
        </FormField>
        <FormField name="description" label={t("competencies-skill-description")} errors={errors}>
          <Textarea size="small" value={description} onChange={(_, { value }) => setDescription(value)} />
        </FormField>
        <FormActions>
          <Button size="small" onClick={onDone}>
            <Text id="window-cancel" />
          </Button>
          <Button size="small" type="submit" appearance="primary" disabled={save.pending}>
            <Text id="window-save" />
          </Button>
        </FormActions>
      </Form>
    </div>
  );
}
