/** The two places through which a programme can be shared, each with what it needs: a folder, or a hub. */
import { Button, Input, makeStyles, tokens } from "@fluentui/react-components";
import { DatabaseRegular } from "@fluentui/react-icons/svg/database";
import { FolderPeopleRegular } from "@fluentui/react-icons/svg/folder-people";
import { useState } from "react";
import type { FileChoice } from "../../api/types";
import { Card } from "../../components/Card";
import { errorsBeside, Form, FormError, FormField, type ErrorOf } from "../../components/Form";
import { useFrame } from "../../frame/useFrame";
import { Text, useText } from "../../messages/Text";
import { useChange, useCommand } from "../../platform/query";
import { FolderField } from "./FolderField";
import { HubFields } from "./HubFields";
import { HubSqlPanel } from "./HubSqlPanel";
import { hubUrl, NO_HUB, type HubParts } from "./hubAddress";

const useStyles = makeStyles({
  places: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(330px, 1fr))",
    gap: "12px",
    alignItems: "stretch",
  },
  title: { display: "inline-flex", alignItems: "center", gap: "8px" },
  words: { margin: 0, fontSize: "13px", lineHeight: "19px", color: tokens.colorNeutralForeground2 },
  quiet: { margin: 0, fontSize: "12px", lineHeight: "16px", color: tokens.colorNeutralForeground3 },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px", alignItems: "center" },
});

interface PlacesProps {
  /** Name that this laptop has for the others already. */
  laptop?: string;
  onDone?: () => void;
}

export function Places({ laptop, onDone }: PlacesProps) {
  const styles = useStyles();
  const t = useText();
  const me = useFrame().programme?.me?.name;
  const suggested = laptop ?? (me ? t("share-laptop-of", { name: me.split(" ")[0] }) : "");
  return (
    <div className={styles.places}>
      <ThroughFolder key={`folder ${suggested}`} laptop={suggested} onDone={onDone} />
      <ThroughHub key={`hub ${suggested}`} laptop={suggested} onDone={onDone} />
    </div>
  );
}

interface PlaceProps {
  laptop: string;
  onDone: (() => void) | undefined;
}

function ThroughFolder({ laptop: suggested, onDone }: PlaceProps) {
  const styles = useStyles();
  const t = useText();
  const [folder, setFolder] = useState<FileChoice | null>(null);
  const [laptop, setLaptop] = useState(suggested);
  const share = useChange("sharing_folder", { ownErrors: true, onDone: () => onDone?.() });
  const errors = errorsBeside(share.error);
  const submit = () => {
    if (folder && !share.pending) void share.run({ file: folder.file, laptop: laptop.trim() });
  };
  return (
    <Card
      title={
        <span className={styles.title}>
          <FolderPeopleRegular aria-hidden fontSize={18} />
          <Text id="share-folder-title" />
        </span>
      }
    >
      <Form label={t("share-folder-title")} onSubmit={submit}>
        <p className={styles.words}>
          <Text id="share-folder-body" />
        </p>
        <FormError error={share.error} />
        <FolderField
          name="file"
          label={t("share-folder-where")}
          hint={t("share-folder-hint")}
          errors={errors}
          value={folder}
          onChange={setFolder}
        />
        <LaptopName errors={errors} value={laptop} onChange={setLaptop} />
        <div className={styles.actions}>
          <Button
            type="submit"
            appearance={folder ? "primary" : "secondary"}
            disabled={!folder || laptop.trim() === "" || share.pending}
          >
            <Text id={share.pending ? "share-now-running" : "share-folder-do"} />
          </Button>
        </div>
      </Form>
    </Card>
  );
}

function ThroughHub({ laptop: suggested, onDone }: PlaceProps) {
  const styles = useStyles();
  const t = useText();
  const [parts, setParts] = useState<HubParts>(NO_HUB);
  const [laptop, setLaptop] = useState(suggested);
  const [sql, setSql] = useState(false);
  const sharing = useCommand("sharing_get", {});
  const share = useChange("sharing_hub", { ownErrors: true, onDone: () => onDone?.() });
  const errors = errorsBeside(share.error);
  const url = hubUrl(parts);
  const submit = () => {
    if (url && !share.pending) void share.run({ url, laptop: laptop.trim() });
  };
  return (
    <Card
      title={
        <span className={styles.title}>
          <DatabaseRegular aria-hidden fontSize={18} />
          <Text id="share-hub-title" />
        </span>
      }
    >
      <Form label={t("share-hub-title")} onSubmit={submit}>
        <p className={styles.words}>
          <Text id="share-hub-body" />
        </p>
        <FormError error={share.error} />
        <HubFields name="url" errors={errors} value={parts} onChange={setParts} />
        <p className={styles.quiet}>
          {sharing.data ? t(`share-hub-password-${sharing.data.keychain}`) : null}
        </p>
        <LaptopName errors={errors} value={laptop} onChange={setLaptop} />
        <div className={styles.actions}>
          <Button
            type="submit"
            appearance={url ? "primary" : "secondary"}
            disabled={!url || laptop.trim() === "" || share.pending}
          >
            <Text id={share.pending ? "share-now-running" : "share-hub-do"} />
          </Button>
          <Button appearance="subtle" onClick={() => setSql(true)}>
            <Text id="share-hub-sql" />
          </Button>
        </div>
      </Form>
      {sql ? <HubSqlPanel onClose={() => setSql(false)} /> : null}
    </Card>
  );
}

interface LaptopNameProps {
  errors: ErrorOf;
  value: string;
  onChange: (name: string) => void;
}

/** What the others call this laptop. */
export function LaptopName({ errors, value, onChange }: LaptopNameProps) {
  const t = useText();
  return (
    <FormField name="laptop" label={t("share-laptop")} errors={errors} required>
      <Input
        placeholder={t("share-laptop-example")}
        value={value}
        onChange={(_, { value: name }) => onChange(name)}
      />
    </FormField>
  );
}
