/** Name and customer. */
import { Button, Input, makeStyles } from "@fluentui/react-components";
import type { ProgrammeSave } from "../../api/types";
import { Card } from "../../components/Card";
import { DraftKept } from "../../components/DraftKept";
import { errorsBeside, Form, FormActions, FormError, FormField } from "../../components/Form";
import { useDraft } from "../../components/useDraft";
import { Text, useText } from "../../messages/Text";
import { useChange } from "../../platform/query";

const useStyles = makeStyles({
  pair: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)", gap: "12px" },
});

const NOTHING: Partial<ProgrammeSave> = {};

export function Names({ initial }: { initial: ProgrammeSave }) {
  const styles = useStyles();
  const t = useText();
  // Only what was typed is held here; what was not comes from the program.
  const draft = useDraft("programme/names", NOTHING);
  const names = { ...initial, ...draft.value };
  const change = (part: Partial<ProgrammeSave>) => draft.set((now) => ({ ...now, ...part }));
  const save = useChange("programme_save", { ownErrors: true, onDone: draft.clear });
  const discard = () => {
    draft.clear();
    save.reset();
  };
  const errors = errorsBeside(save.error);
  const changed = names.name !== initial.name || names.customer !== initial.customer;
  return (
    <Card title={t("programme-names")}>
      <Form label={t("programme-names")} onSubmit={() => (changed ? void save.run(names) : undefined)}>
        <FormError error={save.error} />
        <div className={styles.pair}>
          <FormField name="name" label={t("programme-name")} errors={errors} required>
            <Input value={names.name} onChange={(_, { value }) => change({ name: value })} />
          </FormField>
          <FormField name="customer" label={t("programme-customer")} errors={errors}>
            <Input value={names.customer} onChange={(_, { value }) => change({ customer: value })} />
          </FormField>
        </div>
        {changed ? (
          <FormActions>
            <DraftKept draft={{ kept: draft.kept, clear: discard }} />
            <Button size="small" appearance="primary" type="submit" disabled={save.pending}>
              <Text id="window-save" />
            </Button>
          </FormActions>
        ) : null}
      </Form>
    </Card>
  );
}
