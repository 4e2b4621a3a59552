/** One topic: its name or process, its track, and which modules teach it how deeply. */
import { Button, Input, Select, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Needs, TopicRow, Track } from "../../api/types";
import { EvidencePanel } from "../../components/EvidencePanel";
import { errorsBeside, Form, FormActions, FormError, FormField } from "../../components/Form";
import { ListPicker, ProcessPicker, type Picked } from "../../components/Pickers";
import { Text, useText } from "../../messages/Text";
import { useChange, useCommand } from "../../platform/query";

const TRACKS: readonly Track[] = ["business", "superuser", "support_desk", "administrator", "external"];

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) 150px",
    gap: "8px",
    alignItems: "center",
    padding: "4px 0",
    fontSize: "13px",
  },
  quiet: { fontSize: "12px", color: tokens.colorNeutralForeground3 },
  title: { margin: "8px 0 0", fontSize: "13px", fontWeight: 600 },
  end: { marginInlineEnd: "auto" },
});

interface TopicPanelProps {
  /** Null for a new one. */
  topic: TopicRow | null;
  needs: Needs;
  onClose: () => void;
}

export function TopicPanel({ topic, needs, onClose }: TopicPanelProps) {
  const styles = useStyles();
  const t = useText();
  const remove = useChange("topic_delete", { onDone: onClose });
  return (
    <EvidencePanel
      title={topic?.name ?? t("needs-topic-add")}
      explains={t(topic?.process ? "needs-topic-of-process" : "needs-topic-explains")}
      onClose={onClose}
    >
      {topic?.process ? null : <TopicForm topic={topic} onClose={onClose} />}
      {topic ? <Teaching topic={topic} /> : <Adding needs={needs} onClose={onClose} />}
      {topic ? (
        <FormActions>
          <Button
            size="small"
            className={styles.end}
            disabledFocusable={remove.pending}
            onClick={() => void remove.run({ id: topic.id })}
          >
            <Text id="needs-topic-remove" />
          </Button>
        </FormActions>
      ) : null}
    </EvidencePanel>
  );
}

function TopicForm({ topic, onClose }: { topic: TopicRow | null; onClose: () => void }) {
  const t = useText();
  const [name, setName] = useState(topic?.name ?? "");
  const [track, setTrack] = useState<Track>(topic?.track ?? "business");
  const [process, setProcess] = useState<Picked[]>([]);
  const save = useChange("topic_save", { ownErrors: true, onDone: onClose });
  const errors = errorsBeside(save.error);
  const submit = () => void save.run({ id: topic?.id ?? null, name, track, process: process[0]?.id ?? null });
  return (
    <Form label={t("needs-topic")} takesFocus={topic === null} onSubmit={submit}>
      <FormError error={save.error} />
      <FormField name="name" label={t("needs-topic-name")} errors={errors}>
        <Input
          value={process[0]?.name ?? name}
          disabled={process.length > 0}
          placeholder={t("needs-topic-example")}
          onChange={(_, { value }) => setName(value)}
        />
      </FormField>
      {topic ? null : (
        <FormField name="process" label={t("needs-topic-process")} errors={errors}>
          <ProcessPicker value={process} onChange={setProcess} />
        </FormField>
      )}
      <FormField name="track" label={t("needs-track")} errors={errors}>
        <Select
          size="small"
          value={track}
          onChange={(_, { value }) => setTrack(TRACKS.find((one) => one === value) ?? track)}
        >
          {TRACKS.map((one) => (
            <option key={one} value={one}>
              {t(`track-${one}`)}
            </option>
          ))}
        </Select>
      </FormField>
      <FormActions>
        <Button size="small" appearance="primary" type="submit" disabledFocusable={save.pending}>
          <Text id="window-save" />
        </Button>
      </FormActions>
    </Form>
  );
}

/** Many at once: the areas in scope, and what other tracks need. */
function Adding({ needs, onClose }: { needs: Needs; onClose: () => void }) {
  const t = useText();
  const add = useChange("topics_add", { onDone: onClose });
  return (
    <FormActions>
      {needs.areas_left > 0 ? (
        <Button
          size="small"
          disabledFocusable={add.pending}
          onClick={() => void add.run({ areas: true, tracks: false })}
        >
          {t("needs-add-areas", { count: needs.areas_left })}
        </Button>
      ) : null}
      <Button
        size="small"
        disabledFocusable={add.pending}
        onClick={() => void add.run({ areas: false, tracks: true })}
      >
        <Text id="needs-add-tracks" />
      </Button>
    </FormActions>
  );
}

function Teaching({ topic }: { topic: TopicRow }) {
  const styles = useStyles();
  const t = useText();
  const modules = useCommand("modules_list", {});
  const teach = useChange("topic_teach", { quiet: true });
  const known = new Set(topic.modules.map(({ module }) => module.id));
  const choices = (modules.data ?? [])
    .filter(({ id }) => !known.has(id))
    .map(({ id, title }) => ({ id, name: title, detail: "" }));
  const set = (module: string, depth: string) =>
    void teach.run({ topic: topic.id, module, ...(depth ? { depth: Number(depth) } : {}) });
  return (
    <section aria-label={t("needs-taught-by")}>
      <h3 className={styles.title}>{t("needs-taught-by")}</h3>
      <ul className={styles.list}>
        {topic.modules.map(({ module, depth, said }) => (
          <li key={module.id} className={styles.row}>
            <span>
              {module.name}
              {said ? null : <span className={styles.quiet}> · {t("needs-taught-by-process")}</span>}
            </span>
            <Select
              size="small"
              aria-label={t("needs-taught-depth", { module: module.name })}
              value={said ? String(depth) : ""}
              onChange={(_, { value }) => set(module.id, value)}
            >
              <option value="">{t(said ? "needs-taught-remove" : "needs-taught-follows")}</option>
              {[1, 2, 3].map((one) => (
                <option key={one} value={one}>
                  {t(`needs-depth-${one}`)}
                </option>
              ))}
            </Select>
          </li>
        ))}
      </ul>
      <ListPicker
        aria-label={t("needs-taught-add")}
        placeholder={t("needs-taught-add")}
        choices={choices}
        value={[]}
        onChange={([picked]) => (picked ? set(picked.id, "2") : undefined)}
      />
    </section>
  );
}
