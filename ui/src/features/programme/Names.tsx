/** Name and customer. */
import { Button, Input, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { ProgrammeSave } from "../../api/types";
import { Card } from "../../components/Card";
import { errorsBeside, Form, FormActions, FormError, FormField } from "../../components/Form";
import { Text, useText } from "../../messages/Text";
import { useChange } from "../../platform/query";

const useStyles = makeStyles({
  pair: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)", gap: "12px" },
});

export function Names({ initial }: { initial: ProgrammeSave }) {
  const styles = useStyles();
  const t = useText();
  // Only what was typed is held here; what was not comes from the program.
  const [typed, setTyped] = useState<Partial<ProgrammeSave>>({});
  const names = { ...initial, ...typed };
  const save = useChange("programme_save", { ownErrors: true, onDone: () => setTyped({}) });
  const errors = errorsBeside(save.error);
  const changed = names.name !== initial.name || names.customer !== initial.customer;
  return (
    <Card title={t("programme-names")}>
      <Form label={t("programme-names")} onSubmit={() => (changed ? void save.run(names) : undefined)}>
        <FormError error={save.error} />
        <div className={styles.pair}>
          <FormField name="name" label={t("programme-name")} errors={errors} required>
            <Input value={names.name} onChange={(_, { value }) => setTyped({ ...typed, name: value })} />
          </FormField>
          <FormField name="customer" label={t("programme-customer")} errors={errors}>
            <Input
              value={names.customer}
              onChange={(_, { value }) => setTyped({ ...typed, customer: value })}
            />
          </FormField>
        </div>
        {changed ? (
          <FormActions>
            <Button size="small" onClick={() => setTyped({})}>
              <Text id="window-cancel" />
            </Button>
            <Button size="small" appearance="primary" type="submit" disabled={save.pending}>
              <Text id="window-save" />
            </Button>
          </FormActions>
        ) : null}
      </Form>
    </Card>
  );
}
