/** Address, login and password of a hub. */
import { Input, makeStyles } from "@fluentui/react-components";
import { FormField, type ErrorOf } from "../../components/Form";
import { useText } from "../../messages/Text";
import type { HubParts } from "./hubAddress";

const useStyles = makeStyles({
  pair: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)", gap: "10px" },
});

interface HubFieldsProps {
  /** Name of the argument of the command: its errors stand beside the address. */
  name: string;
  errors: ErrorOf;
  value: HubParts;
  onChange: (parts: HubParts) => void;
}

export function HubFields({ name, errors, value, onChange }: HubFieldsProps) {
  const styles = useStyles();
  const t = useText();
  const set = (part: Partial<HubParts>) => onChange({ ...value, ...part });
  return (
    <>
      <FormField
        name={name}
        label={t("share-hub-address")}
        hint={t("share-hub-address-hint")}
        errors={errors}
        required
      >
        <Input
          value={value.address}
          autoComplete="off"
          spellCheck={false}
          onChange={(_, { value: address }) => set({ address })}
        />
      </FormField>
      <div className={styles.pair}>
        <FormField name="login" label={t("share-hub-login")}>
          <Input
            value={value.login}
            autoComplete="off"
            spellCheck={false}
            onChange={(_, { value: login }) => set({ login })}
          />
        </FormField>
        <FormField name="password" label={t("share-hub-password")}>
          <Input
            type="password"
            value={value.password}
            autoComplete="off"
            onChange={(_, { value: password }) => set({ password })}
          />
        </FormField>
      </div>
    </>
  );
}
