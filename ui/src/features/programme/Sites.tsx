/** The sites: where people work, in which country and time zone. */
import { Button, Combobox, Input, Option, makeStyles } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import type { Site } from "../../api/types";
import { Card } from "../../components/Card";
import { DraftKept } from "../../components/DraftKept";
import { EmptyState } from "../../components/EmptyState";
import { EvidencePanel } from "../../components/EvidencePanel";
import { errorsBeside, Form, FormActions, FormError, FormField } from "../../components/Form";
import { Kbd } from "../../components/Kbd";
import { folded, wordsIn } from "../../components/folded";
import { useDraft } from "../../components/useDraft";
import { useUnderField } from "../../components/underField";
import { Text, useText } from "../../messages/Text";
import { useChange } from "../../platform/query";
import { useQueryState } from "../../router/router";
import { Listing } from "./Listing";

const useStyles = makeStyles({ end: { marginInlineEnd: "auto" } });

const newSite: Site = { id: null, name: "", country: "", time_zone: "" };

export function Sites({ sites }: { sites: readonly Site[] }) {
  const t = useText();
  // In the address: the palette opens a site by it.
  const [opened, setOpened] = useQueryState("site", "");
  const site = opened === "new" ? newSite : sites.find(({ id }) => id === opened);
  const add = (
    <Button size="small" icon={<AddRegular />} onClick={() => setOpened("new")}>
      <Text id="programme-site-add" />
    </Button>
  );
  return (
    <Card flush title={t("programme-sites")} actions={sites.length > 0 ? add : undefined}>
      {sites.length === 0 ? (
        <EmptyState
          title={t("programme-sites-none-title")}
          body={t("programme-sites-none-body")}
          action={add}
        />
      ) : (
        <Listing
          rows={sites.map(({ id, name, country, time_zone }) => ({
            id: id ?? "",
            name,
            detail: country,
            end: time_zone.replaceAll("_", " "),
          }))}
          onOpen={setOpened}
        />
      )}
      {site ? (
        <EvidencePanel title={site.name || t("programme-site-add")} onClose={() => setOpened("")}>
          <SiteForm initial={site} onDone={() => setOpened("")} />
        </EvidencePanel>
      ) : null}
    </Card>
  );
}

/** Time zones that hold every typed word, at most thirty. */
function zones(typed: string): string[] {
  const words = wordsIn(typed.replaceAll("_", " "));
  return Intl.supportedValuesOf("timeZone")
    .filter((zone) => words.every((word) => folded(zone.replaceAll("_", " ")).includes(word)))
    .slice(0, 30);
}

function SiteForm({ initial, onDone }: { initial: Site; onDone: () => void }) {
  const styles = useStyles();
  const underField = useUnderField();
  const t = useText();
  const draft = useDraft(`sites/${initial.id ?? "new"}`, initial);
  const site = draft.value;
  const change = (part: Partial<Site>) => draft.set((now) => ({ ...now, ...part }));
  const save = useChange("site_save", { ownErrors: true, onDone });
  const remove = useChange("site_delete", {
    onDone: () => {
      draft.clear();
      onDone();
    },
  });
  const errors = errorsBeside(save.error);
  const submit = async () => {
    if (await save.run({ ...site, id: initial.id })) draft.clear();
  };
  return (
    <Form label={t("programme-site")} onSubmit={() => void submit()} takesFocus>
      <FormError error={save.error} />
      <FormField name="name" label={t("programme-site-name")} errors={errors} required>
        <Input value={site.name} onChange={(_, { value }) => change({ name: value })} />
      </FormField>
      <FormField name="country" label={t("programme-site-country")} errors={errors}>
        <Input value={site.country} onChange={(_, { value }) => change({ country: value })} />
      </FormField>
      <FormField
        name="time_zone"
        label={t("programme-site-zone")}
        hint={t("programme-site-zone-hint")}
        errors={errors}
      >
        <Combobox
          freeform
          {...underField}
          value={site.time_zone}
          selectedOptions={[site.time_zone]}
          onChange={(event) => change({ time_zone: event.target.value })}
          onOptionSelect={(_, { optionValue }) => change({ time_zone: optionValue ?? "" })}
        >
          {zones(site.time_zone).map((zone) => (
            <Option key={zone} value={zone} text={zone}>
              {zone.replaceAll("_", " ")}
            </Option>
          ))}
        </Combobox>
      </FormField>
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
