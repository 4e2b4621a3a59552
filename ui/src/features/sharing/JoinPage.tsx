/** Joining a team: the invite and its passphrase, who one is, and where the team shares. */
import { Button, Checkbox, Input, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { DocumentRegular } from "@fluentui/react-icons/svg/document";
import { useEffect, useState } from "react";
import type { FileChoice } from "../../api/types";
import { Card } from "../../components/Card";
import { errorsBeside, Form, FormActions, FormError, FormField, type ErrorOf } from "../../components/Form";
import { Page } from "../../components/Page";
import { SegmentedChoice } from "../../components/SegmentedChoice";
import { useFrame } from "../../frame/useFrame";
import { Text, useText } from "../../messages/Text";
import { pickFileToOpen } from "../../platform/dialogs";
import { useChange } from "../../platform/query";
import { href, navigate } from "../../router/router";
import { FolderField } from "./FolderField";
import { LaptopName } from "./Places";

const useStyles = makeStyles({
  middle: { display: "flex", width: "min(860px, 100%)", minHeight: 0, margin: "0 auto" },
  columns: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)",
    gap: "12px",
    alignItems: "stretch",
    "@media (max-width: 760px)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  fields: { display: "flex", flexDirection: "column", gap: "12px" },
  line: { display: "flex", alignItems: "center", gap: "10px", minWidth: 0 },
  file: {
    minWidth: 0,
    fontSize: "13px",
    fontWeight: 600,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
  under: { paddingInlineStart: "32px" },
  quiet: { margin: 0, fontSize: "12px", lineHeight: "16px", color: tokens.colorNeutralForeground3 },
});

interface Typed {
  invite: FileChoice | null;
  passphrase: string;
  person: string;
  email: string;
  laptop: string;
  through: "folder" | "hub";
  folder: FileChoice | null;
  name: string;
  /** Null until somebody has chosen. */
  encrypted: boolean | null;
}

const EMPTY: Typed = {
  invite: null,
  passphrase: "",
  person: "",
  email: "",
  laptop: "",
  through: "folder",
  folder: null,
  name: "",
  encrypted: null,
};

/** Whether there is enough to ask with; the rest is the program's to judge. */
function complete({ invite, passphrase, person, laptop, through, folder }: Typed): boolean {
  const words = [passphrase, person, laptop].every((text) => text.trim() !== "");
  return invite !== null && words && (through === "hub" || folder !== null);
}

export default function JoinPage() {
  const styles = useStyles();
  const t = useText();
  const { known, programme, programmes } = useFrame();
  // How the others keep theirs is not known; who has encrypted one programme here will want it for the next.
  const usual = programmes.some(({ encrypted }) => encrypted);
  const [typed, setTyped] = useState<Typed>(EMPTY);
  const [asked, setAsked] = useState<"plain" | "encrypted" | null>(null);
  const join = useChange("join", {
    quiet: true,
    ownErrors: true,
    onDone: (_, { encrypted }) => setAsked(encrypted ? "encrypted" : "plain"),
  });
  // The frame must know the programme that waits, or it would lead elsewhere.
  const waits = programme?.sharing.mode === "joining";
  useEffect(() => {
    if (!asked || !programme) return;
    // Without the words of its recovery phrase an encrypted programme is lost with the keychain: they are offered at once.
    const phrase = asked === "encrypted" ? "shown" : null;
    navigate(href(waits ? "/joining" : "/my-day", { phrase: waits ? phrase : null }), { replace: true });
  }, [asked, programme, waits]);
  const errors = errorsBeside(join.error);
  const set = (part: Partial<Typed>) => setTyped({ ...typed, ...part });
  const submit = () => {
    if (!complete(typed) || join.pending) return;
    const { invite, passphrase, person, email, laptop, folder, name } = typed;
    void join.run({
      file: invite?.file ?? "",
      passphrase: passphrase.trim(),
      person: person.trim(),
      email: email.trim(),
      laptop: laptop.trim(),
      ...(folder ? { folder: folder.file } : {}),
      ...(name.trim() ? { name: name.trim() } : {}),
      ...((typed.encrypted ?? usual) ? { encrypted: true } : {}),
    });
  };
  return (
    <div className={styles.middle}>
      <Page name="join" title={t("joining-title")} subtitle={t("joining-subtitle")} ready={known}>
        <Form label={t("joining-title")} onSubmit={submit}>
          <FormError error={join.error} />
          <div className={styles.columns}>
            <Invited typed={typed} errors={errors} set={set} />
            <You typed={{ ...typed, encrypted: typed.encrypted ?? usual }} errors={errors} set={set} />
          </div>
          <FormActions>
            <Button onClick={() => navigate(programme ? "/sharing" : "/welcome")}>
              <Text id="joining-back" />
            </Button>
            <Button type="submit" appearance="primary" disabled={!complete(typed) || join.pending}>
              <Text id={join.pending ? "joining-doing" : "joining-do"} />
            </Button>
          </FormActions>
        </Form>
      </Page>
    </div>
  );
}

interface PartProps {
  typed: Typed;
  errors: ErrorOf;
  set: (part: Partial<Typed>) => void;
}

function Invited({ typed, errors, set }: PartProps) {
  const styles = useStyles();
  const t = useText();
  const { invite, passphrase, through, folder, name } = typed;
  const choose = async () => {
    const file = await pickFileToOpen("invite").catch(() => null);
    if (file) set({ invite: file });
  };
  // Only asked where a programme of that name is here already.
  const named = name !== "" || errors("name").validationState === "error";
  return (
    <Card title={t("joining-invite")}>
      <div className={styles.fields}>
        <FormField name="file" label={t("joining-invite-file")} errors={errors} required>
          <div className={styles.line} role="group" aria-label={t("joining-invite-file")}>
            {invite ? (
              <span className={styles.file} title={invite.name}>
                {invite.name}
              </span>
            ) : null}
            <Button size="small" icon={<DocumentRegular />} onClick={() => void choose()}>
              <Text id={invite ? "share-folder-other" : "joining-invite-choose"} />
            </Button>
          </div>
        </FormField>
        <FormField
          name="passphrase"
          label={t("joining-passphrase")}
          hint={t("joining-passphrase-hint")}
          errors={errors}
          required
        >
          <Input
            value={passphrase}
            autoComplete="off"
            spellCheck={false}
            onChange={(_, { value }) => set({ passphrase: value })}
          />
        </FormField>
        <FormField name="place" label={t("joining-place")} hint={t("joining-place-hint")}>
          <SegmentedChoice
            label={t("joining-place")}
            options={(["folder", "hub"] as const).map((value) => ({
              value,
              label: t(`joining-place-${value}`),
            }))}
            value={through}
            onChange={(value) => set({ through: value })}
          />
        </FormField>
        {through === "folder" || errors("folder").validationState === "error" ? (
          <FolderField
            name="folder"
            label={t("share-folder-where")}
            hint={t("joining-place-folder-hint")}
            errors={errors}
            value={folder}
            onChange={(value) => set({ folder: value })}
          />
        ) : (
          <p className={styles.quiet}>{t("joining-place-hub-hint")}</p>
        )}
        {named ? (
          <FormField name="name" label={t("joining-name")} errors={errors}>
            <Input value={name} onChange={(_, { value }) => set({ name: value })} />
          </FormField>
        ) : null}
      </div>
    </Card>
  );
}

function You({ typed, errors, set }: PartProps) {
  const styles = useStyles();
  const t = useText();
  const { person, email, laptop, encrypted } = typed;
  return (
    <Card title={t("joining-you")}>
      <div className={styles.fields}>
        <FormField name="person" label={t("joining-person")} errors={errors} required>
          <Input value={person} autoComplete="name" onChange={(_, { value }) => set({ person: value })} />
        </FormField>
        <FormField name="email" label={t("joining-email")} hint={t("joining-email-hint")} errors={errors}>
          <Input
            type="email"
            value={email}
            autoComplete="email"
            onChange={(_, { value }) => set({ email: value })}
          />
        </FormField>
        <LaptopName errors={errors} value={laptop} onChange={(value) => set({ laptop: value })} />
        <div>
          <Checkbox
            label={t("joining-encrypted")}
            checked={encrypted === true}
            onChange={(_, { checked }) => set({ encrypted: checked === true })}
          />
          <p className={mergeClasses(styles.quiet, styles.under)}>{t("joining-encrypted-hint")}</p>
        </div>
      </div>
    </Card>
  );
}
