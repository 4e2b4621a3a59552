/** The ways into a programme: the sample, a new one, an existing one, a backup. For the first start and for switching. */
import { Button, Checkbox, Input, makeStyles, tokens } from "@fluentui/react-components";
import { LockClosedRegular } from "@fluentui/react-icons/svg/lock-closed";
import { useEffect, useState } from "react";
import type { FileChoice, ProgrammeListed, Recoverable } from "../../api/types";
import { Card } from "../../components/Card";
import { errorsBeside, Form, FormError, FormField } from "../../components/Form";
import { Pill } from "../../components/StatusBadge";
import { useFrame } from "../../frame/useFrame";
import { formatDate } from "../../messages/catalogue";
import { Text, useText } from "../../messages/Text";
import { pickFileToOpen } from "../../platform/dialogs";
import { useChange } from "../../platform/query";
import { href, navigate } from "../../router/router";
import { askForPhrase } from "./locked";
import { RestoreDialog } from "./RestoreDialog";

const useStyles = makeStyles({
  choices: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(236px, 1fr))",
    gap: "12px",
    alignItems: "stretch",
  },
  body: { display: "flex", flexDirection: "column", alignItems: "stretch", gap: "12px", minHeight: "150px" },
  words: { margin: 0, fontSize: "13px", lineHeight: "19px", color: tokens.colorNeutralForeground2 },
  hint: {
    margin: 0,
    paddingInlineStart: "32px",
    fontSize: "12px",
    lineHeight: "16px",
    color: tokens.colorNeutralForeground3,
  },
  end: { marginTop: "auto" },
  list: {
    listStyleType: "none",
    margin: "-12px -12px 0",
    padding: 0,
    maxHeight: "210px",
    overflowY: "auto",
  },
  open: {
    display: "flex",
    alignItems: "center",
    gap: "10px",
    width: "100%",
    minHeight: "36px",
    padding: "0 12px",
    border: "none",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    background: "none",
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: "13px",
    textAlign: "start",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  name: { flexGrow: 1, fontWeight: 600 },
  damaged: { flexShrink: 0 },
  line: { display: "flex", alignItems: "center", gap: "12px", fontSize: "13px", lineHeight: "19px" },
  grow: { flexGrow: 1 },
  quiet: { fontSize: "12px", color: tokens.colorNeutralForeground3 },
});

export function Choices() {
  const styles = useStyles();
  const frame = useFrame();
  const [entered, setEntered] = useState("");
  // The frame must know the programme before a screen of it is shown; else it would lead back here.
  const open = frame.programme !== null;
  useEffect(() => {
    if (entered && open) navigate(entered);
  }, [entered, open]);
  const enter = () => setEntered("/my-day");
  // Without the words of its recovery phrase an encrypted programme is lost with the keychain: they are offered at once.
  const created = (encrypted: boolean) =>
    setEntered(encrypted ? href("/programme", { phrase: "shown" }) : "/my-day");
  return (
    <>
      {frame.recoverable.length > 0 ? <Damaged programmes={frame.recoverable} onDone={enter} /> : null}
      <div className={styles.choices}>
        <Sample onDone={enter} />
        <Create onDone={created} />
        <Join />
        <Existing programmes={frame.programmes} onDone={enter} />
      </div>
    </>
  );
}

/** Programmes whose file is damaged, each with its last backup. */
function Damaged({ programmes, onDone }: { programmes: readonly Recoverable[]; onDone: () => void }) {
  const styles = useStyles();
  const t = useText();
  const restore = useChange("backup_restore", {
    quiet: true,
    ownErrors: true,
    onDone,
    onRefused: (error) => askForPhrase(error, { laid: true }),
  });
  return (
    <Card title={t("programme-damaged-title")} className={styles.damaged}>
      <FormError error={restore.error} />
      {programmes.map(({ name, backup }) => (
        <div key={name} className={styles.line}>
          <span className={styles.grow}>
            {t("programme-damaged", { name, day: formatDate(backup.made_on) })}
          </span>
          <Button
            appearance="primary"
            disabled={restore.pending}
            onClick={() => void restore.run({ file: backup.file, name })}
          >
            <Text id="programme-damaged-restore" />
          </Button>
        </div>
      ))}
    </Card>
  );
}

function Sample({ onDone }: { onDone: () => void }) {
  const styles = useStyles();
  const t = useText();
  const sample = useChange("programme_sample", { quiet: true, ownErrors: true, onDone });
  return (
    <Card title={t("programme-sample-title")}>
      <div className={styles.body}>
        <p className={styles.words}>
          <Text id="programme-sample-body" />
        </p>
        <FormError error={sample.error} />
        <div className={styles.end}>
          <Button appearance="primary" disabled={sample.pending} onClick={() => void sample.run({})}>
            <Text id={sample.pending ? "programme-sample-making" : "programme-sample-open"} />
          </Button>
        </div>
      </div>
    </Card>
  );
}

function Create({ onDone }: { onDone: (encrypted: boolean) => void }) {
  const styles = useStyles();
  const t = useText();
  const [name, setName] = useState("");
  const [encrypted, setEncrypted] = useState(false);
  const create = useChange("programme_create", {
    quiet: true,
    ownErrors: true,
    onDone: () => onDone(encrypted),
  });
  const submit = () => void create.run({ name: name.trim(), ...(encrypted ? { encrypted } : {}) });
  return (
    <Card title={t("programme-create-title")}>
      <Form label={t("programme-create-title")} onSubmit={submit}>
        <div className={styles.body}>
          <p className={styles.words}>
            <Text id="programme-create-body" />
          </p>
          <FormError error={create.error} />
          <FormField
            name="name"
            label={t("programme-create-name")}
            errors={errorsBeside(create.error)}
            required
          >
            <Input
              placeholder={t("programme-create-example")}
              value={name}
              onChange={(_, { value }) => setName(value)}
            />
          </FormField>
          <div>
            <Checkbox
              label={t("encryption-create")}
              checked={encrypted}
              onChange={(_, { checked }) => setEncrypted(checked === true)}
            />
            <p className={styles.hint}>
              <Text id="encryption-create-hint" />
            </p>
          </div>
          <div className={styles.end}>
            <Button type="submit" disabled={create.pending || name.trim() === ""}>
              <Text id="programme-create-confirm" />
            </Button>
          </div>
        </div>
      </Form>
    </Card>
  );
}

/** A programme that others work on already. */
function Join() {
  const styles = useStyles();
  const t = useText();
  return (
    <Card title={t("joining-card")}>
      <div className={styles.body}>
        <p className={styles.words}>
          <Text id="joining-card-body" />
        </p>
        <div className={styles.end}>
          <Button onClick={() => navigate("/join")}>
            <Text id="joining-card-do" />
          </Button>
        </div>
      </div>
    </Card>
  );
}

interface ExistingProps {
  programmes: readonly ProgrammeListed[];
  onDone: () => void;
}

function Existing({ programmes, onDone }: ExistingProps) {
  const styles = useStyles();
  const t = useText();
  const [restoring, setRestoring] = useState<FileChoice | null>(null);
  const open = useChange("programme_open", {
    quiet: true,
    ownErrors: true,
    onDone,
    onRefused: (error, { name }) => askForPhrase(error, { name }),
  });
  const restore = async () => {
    const file = await pickFileToOpen("backup").catch(() => null);
    if (file) setRestoring(file);
  };
  return (
    <Card title={t("programme-open-title")}>
      <div className={styles.body}>
        <FormError error={open.error} />
        {programmes.length === 0 ? (
          <p className={styles.words}>
            <Text id="programme-open-none" />
          </p>
        ) : (
          <ul className={styles.list}>
            {programmes.map(({ name, is_open, encrypted, changed_on }) => (
              <li key={name}>
                <button
                  type="button"
                  className={styles.open}
                  disabled={open.pending}
                  onClick={() => void open.run({ name })}
                >
                  <span className={styles.name}>{name}</span>
                  {encrypted ? (
                    <LockClosedRegular
                      aria-label={t("encryption-on")}
                      className={styles.quiet}
                      fontSize={16}
                    />
                  ) : null}
                  {is_open ? (
                    <Pill tone="accent">{t("programme-is-open")}</Pill>
                  ) : changed_on ? (
                    <span className={styles.quiet}>
                      {t("programme-changed-on", { day: formatDate(changed_on) })}
                    </span>
                  ) : null}
                </button>
              </li>
            ))}
          </ul>
        )}
        <div className={styles.end}>
          <Button onClick={() => void restore()}>
            <Text id="programme-restore-file" />
          </Button>
        </div>
        {restoring ? (
          <RestoreDialog file={restoring} onDone={onDone} onClose={() => setRestoring(null)} />
        ) : null}
      </div>
    </Card>
  );
}
