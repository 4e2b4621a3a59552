/** Asks who is at this laptop, so that the screen can open at their work. */
import { Button, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import { Card } from "../../components/Card";
import { FormField } from "../../components/Form";
import { PersonPicker, type Picked } from "../../components/Pickers";
import { Text, useText } from "../../messages/Text";
import { useChange } from "../../platform/query";

const useStyles = makeStyles({ form: { display: "flex", flexDirection: "column", gap: "10px" } });

export function WhoAmI() {
  const styles = useStyles();
  const t = useText();
  const [picked, setPicked] = useState<Picked[]>([]);
  const choose = useChange("me_set", { quiet: true });
  const [who] = picked;
  return (
    <Card title={t("me-title")}>
      <div className={styles.form}>
        <FormField name="person" label={t("me-label")} hint={t("my-day-who-hint")}>
          <PersonPicker value={picked} onChange={setPicked} />
        </FormField>
        <Button
          appearance={who ? "primary" : "secondary"}
          disabled={!who || choose.pending}
          onClick={() => (who ? void choose.run({ person: who.id }) : undefined)}
        >
          {who ? t("my-day-i-am", { name: who.name }) : <Text id="my-day-choose-me" />}
        </Button>
      </div>
    </Card>
  );
}
