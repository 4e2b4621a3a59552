/** The waves: a cutover date, and the sites and groups that go live with it. */
import { Button, Input, makeStyles } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import type { Site, Wave } from "../../api/types";
import { Card } from "../../components/Card";
import { DateInput } from "../../components/DateInput";
import { DraftKept } from "../../components/DraftKept";
import { EmptyState } from "../../components/EmptyState";
import { EvidencePanel } from "../../components/EvidencePanel";
import { errorsBeside, Form, FormActions, FormError, FormField } from "../../components/Form";
import { Kbd } from "../../components/Kbd";
import { ListPicker, type Picked } from "../../components/Pickers";
import { useDraft } from "../../components/useDraft";
import { useFrame } from "../../frame/useFrame";
import { formatDate, joinList } from "../../messages/catalogue";
import { Text, useText } from "../../messages/Text";
import { useChange, useCommand } from "../../platform/query";
import { useQueryState } from "../../router/router";
import { Listing } from "./Listing";

const useStyles = makeStyles({ end: { marginInlineEnd: "auto" } });

const newWave: Wave = { id: null, name: "", cutover: null, sites: [], groups: [] };

interface WavesProps {
  waves: readonly Wave[];
  sites: readonly Site[];
}

/** What can be chosen, by identity. */
function choicesOf(rows: readonly { id: string | null; name: string }[]): Picked[] {
  return rows.map(({ id, name }) => ({ id: id ?? "", name, detail: "" }));
}

export function Waves({ waves, sites }: WavesProps) {
  const t = useText();
  // In the address: the palette opens a wave by it.
  const [opened, setOpened] = useQueryState("wave", "");
  const groups = useCommand("groups_list", {});
  const all = { sites: choicesOf(sites), groups: choicesOf(groups.data ?? []) };
  const names = (ids: readonly string[], of: readonly Picked[]) =>
    of.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
  const wave = opened === "new" ? newWave : waves.find(({ id }) => id === opened);
  const add = (
    <Button size="small" icon={<AddRegular />} onClick={() => setOpened("new")}>
      <Text id="programme-wave-add" />
    </Button>
  );
  return (
    <Card flush title={t("programme-waves")} actions={waves.length > 0 ? add : undefined}>
      {waves.length === 0 ? (
        <EmptyState
          title={t("programme-waves-none-title")}
          body={t("programme-waves-none-body")}
          action={add}
        />
      ) : (
        <Listing
          rows={waves.map(({ id, name, cutover, sites: inSites, groups: inGroups }) => ({
            id: id ?? "",
            name,
            detail:
              joinList([...names(inSites, all.sites), ...names(inGroups, all.groups)]) ||
              t("programme-wave-empty"),
            end: cutover ? formatDate(cutover) : t("programme-wave-undated"),
          }))}
          onOpen={setOpened}
        />
      )}
      {wave ? (
        <EvidencePanel
          title={wave.name || t("programme-wave-add")}
          explains={t("programme-wave-explains")}
          onClose={() => setOpened("")}
        >
          <WaveForm initial={wave} all={all} onDone={() => setOpened("")} />
        </EvidencePanel>
      ) : null}
    </Card>
  );
}

interface WaveFormProps {
  initial: Wave;
  all: Record<"sites" | "groups", Picked[]>;
  onDone: () => void;
}

function WaveForm({ initial, all, onDone }: WaveFormProps) {
  const styles = useStyles();
  const t = useText();
  const { today } = useFrame();
  const draft = useDraft(`waves/${initial.id ?? "new"}`, initial);
  const wave = draft.value;
  const change = (part: Partial<Wave>) => draft.set((now) => ({ ...now, ...part }));
  const save = useChange("wave_save", { ownErrors: true, onDone });
  const remove = useChange("wave_delete", {
    onDone: () => {
      draft.clear();
      onDone();
    },
  });
  const errors = errorsBeside(save.error);
  const submit = async () => {
    if (await save.run({ ...wave, id: initial.id })) draft.clear();
  };
  return (
    <Form label={t("programme-wave")} onSubmit={() => void submit()} takesFocus>
      <FormError error={save.error} />
      <FormField name="name" label={t("programme-wave-name")} errors={errors} required>
        <Input value={wave.name} onChange={(_, { value }) => change({ name: value })} />
      </FormField>
      <FormField name="cutover" label={t("programme-cutover")} errors={errors}>
        <DateInput
          today={today}
          value={wave.cutover ?? ""}
          onChange={(value) => change({ cutover: value || null })}
        />
      </FormField>
      {(["sites", "groups"] as const).map((part) => (
        <FormField key={part} name={part} label={t(`programme-wave-${part}`)} errors={errors}>
          <ListPicker
            multiple
            choices={all[part]}
            value={all[part].filter(({ id }) => wave[part].includes(id))}
            onChange={(picked) => change({ [part]: picked.map(({ id }) => id) })}
          />
        </FormField>
      ))}
      <FormActions>
        {initial.id ? (
          <Button
            size="small"
            className={styles.end}
            disabled={remove.pending}
            onClick={() => void remove.run({ id: initial.id ?? "" })}
          >
            <Text id="programme-delete" />
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
