/** Writes or edits one review, in a panel at the side. The draft is kept at every keystroke. */
import { Button, MessageBar, MessageBarBody, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import { EyeRegular } from "@fluentui/react-icons/svg/eye";
import { useState } from "react";
import type { ReviewRow } from "../../api/types";
import { DateInput } from "../../components/DateInput";
import { EvidencePanel } from "../../components/EvidencePanel";
import { errorsBeside, Form, FormActions, FormError, FormField } from "../../components/Form";
import { Kbd } from "../../components/Kbd";
import { SuperuserPicker, type Picked } from "../../components/Pickers";
import { useDraft } from "../../components/useDraft";
import { useFrame } from "../../frame/useFrame";
import { Text, useText } from "../../messages/Text";
import { useChange, useCommand } from "../../platform/query";

const useStyles = makeStyles({
  dates: { display: "grid", gridTemplateColumns: "1fr 1fr", gap: "12px", alignItems: "start" },
  words: { "& textarea": { height: "84px" } },
  kept: { flexGrow: 1, fontSize: "12px", color: tokens.colorNeutralForeground3 },
});

interface Fields {
  superuser: Picked[];
  on: string;
  strengths: string;
  gaps: string;
  actions: string;
  next_on: string;
}

export interface ReviewPanelProps {
  /** The review to edit; a new one when absent. */
  review?: ReviewRow;
  /** Whose review is written, when known. */
  superuser?: string;
  /** Their name, when the screen has it. */
  name?: string | undefined;
  onClose: () => void;
}

export function ReviewPanel({ review, superuser, name: given, onClose }: ReviewPanelProps) {
  const styles = useStyles();
  const t = useText();
  const { today, programme } = useFrame();
  const draft = useDraft<Fields>(`reviews/${review?.id ?? superuser ?? "new"}`, {
    superuser: [],
    on: review?.on ?? "",
    strengths: review?.strengths ?? "",
    gaps: review?.gaps ?? "",
    actions: review?.actions ?? "",
    next_on: review?.next_on ?? "",
  });
  const fields = draft.value;
  const set = (part: Partial<Fields>) => draft.set((now) => ({ ...now, ...part }));
  const about = review?.superuser ?? superuser ?? fields.superuser[0]?.id;
  const known = useCommand(
    "superuser_get",
    { id: about ?? "" },
    { enabled: about !== undefined && !review && !given },
  );
  const name = review?.name ?? given ?? known.data?.row.name ?? fields.superuser[0]?.name;
  const [tried, setTried] = useState(false);
  const save = useChange("review_save", {
    ownErrors: true,
    onDone: () => {
      draft.clear();
      onClose();
    },
  });
  const errors = errorsBeside(save.error);
  const submit = () => {
    setTried(true);
    if (!about || save.pending) return;
    void save.run({
      ...(review ? { id: review.id } : {}),
      superuser: about,
      on: fields.on || today,
      strengths: fields.strengths.trim(),
      gaps: fields.gaps.trim(),
      actions: fields.actions.trim(),
      ...(fields.next_on ? { next_on: fields.next_on } : {}),
    });
  };
  const title = name ? t("reviews-panel-of", { name }) : t("reviews-panel-new");
  const words = (field: "strengths" | "gaps" | "actions") => (
    <FormField
      key={field}
      name={field}
      label={t(`reviews-${field}`)}
      hint={t(`reviews-${field}-hint`)}
      errors={errors}
    >
      <Textarea
        className={styles.words}
        resize="vertical"
        value={fields[field]}
        onChange={(_, { value }) => set({ [field]: value })}
      />
    </FormField>
  );
  return (
    <EvidencePanel title={title} onClose={onClose}>
      <MessageBar intent="info" layout="multiline" icon={<EyeRegular />}>
        <MessageBarBody>{name ? t("reviews-seen-by", { name }) : t("reviews-seen")}</MessageBarBody>
      </MessageBar>
      <Form label={title} onSubmit={submit} takesFocus>
        <FormError error={save.error} also={review || superuser ? ["by", "superuser"] : ["by"]} />
        {review || superuser ? null : (
          <FormField
            name="superuser"
            label={t("reviews-superuser")}
            errors={errors}
            {...(tried && !about
              ? { validationState: "error", validationMessage: t("reviews-choose-superuser") }
              : {})}
          >
            <SuperuserPicker value={fields.superuser} onChange={(value) => set({ superuser: value })} />
          </FormField>
        )}
        {words("strengths")}
        {words("gaps")}
        {words("actions")}
        <div className={styles.dates}>
          <FormField name="on" label={t("reviews-on")} errors={errors}>
            <DateInput value={fields.on || today} today={today} max={today} onChange={(on) => set({ on })} />
          </FormField>
          <FormField name="next_on" label={t("reviews-next")} hint={t("reviews-next-hint")} errors={errors}>
            <DateInput value={fields.next_on} today={today} onChange={(next_on) => set({ next_on })} />
          </FormField>
        </div>
        <FormActions>
          <span className={styles.kept} role="status">
            {draft.kept
              ? t("window-draft-kept")
              : programme?.me && !review
                ? t("reviews-signed", { name: programme.me.name })
                : null}
          </span>
          {draft.kept ? (
            <Button
              onClick={() => {
                draft.clear();
                onClose();
              }}
            >
              <Text id="reviews-discard" />
            </Button>
          ) : (
            <Button onClick={onClose}>
              <Text id="window-cancel" />
            </Button>
          )}
          <Button type="submit" appearance="primary" disabled={save.pending}>
            <Text id="window-save" />
            <Kbd keys="Ctrl+Enter" />
          </Button>
        </FormActions>
      </Form>
    </EvidencePanel>
  );
}
