/** What the reviewers said of a material, and the decision of the one at this laptop. */
import { Button, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import type { Material, MaterialReviewer, ReviewDecision } from "../../api/types";
import { errorsBeside, Form, FormActions, FormError, FormField } from "../../components/Form";
import { PersonName } from "../../components/PersonName";
import { Pill } from "../../components/StatusBadge";
import { useDraft } from "../../components/useDraft";
import { useFrame } from "../../frame/useFrame";
import { formatDate } from "../../messages/catalogue";
import { Text, useText } from "../../messages/Text";
import { useChange } from "../../platform/query";
import type { Tone } from "../../theme/status";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: "6px" },
  title: { margin: 0, fontSize: "13px", fontWeight: 600 },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: "6px",
  },
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "8px", fontSize: "13px" },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: "12px" },
  note: { margin: "2px 0 0 28px", fontSize: "13px", whiteSpace: "pre-wrap" },
});

const tones: Record<ReviewDecision, Tone> = { agreed: "good", changes_asked: "warn" };

export function Reviews({ material }: { material: Material }) {
  const styles = useStyles();
  const { programme } = useFrame();
  const { reviewers } = material;
  if (reviewers.length === 0) return null;
  const mine = reviewers.find(({ person }) => person.id === programme?.me?.id);
  return (
    <section className={styles.section}>
      <h3 className={styles.title}>
        <Text id="modules-reviewers" />
      </h3>
      <ul className={styles.list}>
        {reviewers.map((review) => (
          <Review key={review.person.id} review={review} />
        ))}
      </ul>
      {mine ? <MyReview material={material} /> : null}
    </section>
  );
}

function Review({ review: { person, decision, decided_on: on, note } }: { review: MaterialReviewer }) {
  const styles = useStyles();
  const t = useText();
  return (
    <li>
      <div className={styles.line}>
        <PersonName name={person.name} />
        <Pill tone={decision ? tones[decision] : "neutral"}>
          {t(`modules-decision-${decision ?? "open"}`)}
        </Pill>
        {on ? <span className={styles.quiet}>{formatDate(on)}</span> : null}
      </div>
      {note ? <p className={styles.note}>{note}</p> : null}
    </li>
  );
}

/** One's own decision: agreeing needs no words, asking for changes should say which. */
function MyReview({ material }: { material: Material }) {
  const t = useText();
  const note = useDraft(`modules/review/${material.id}`, "");
  const give = useChange("material_review", { ownErrors: true, onDone: note.clear });
  const decide = (decision: ReviewDecision) =>
    give.pending ? undefined : void give.run({ id: material.id, decision, note: note.value.trim() });
  return (
    <Form label={t("modules-my-review")} onSubmit={() => decide("agreed")}>
      <FormError error={give.error} />
      <FormField
        name="note"
        label={t("modules-my-review")}
        hint={note.kept ? t("window-draft-kept") : undefined}
        errors={errorsBeside(give.error)}
      >
        <Textarea
          rows={2}
          value={note.value}
          placeholder={t("modules-my-review-hint")}
          onChange={(_, { value }) => note.set(value)}
        />
      </FormField>
      <FormActions>
        <Button size="small" disabledFocusable={give.pending} onClick={() => decide("changes_asked")}>
          <Text id="modules-ask-changes" />
        </Button>
        <Button size="small" disabledFocusable={give.pending} onClick={() => decide("agreed")}>
          <Text id="modules-agree" />
        </Button>
      </FormActions>
    </Form>
  );
}
