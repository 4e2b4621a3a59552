/** One version: what it held, what reviewers said, its approval, and what is different since. */
import { Button, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { PlanReviewRow, PlanVersionRow } from "../../api/types";
import { EvidencePanel } from "../../components/EvidencePanel";
import { errorsBeside, Form, FormActions, FormError, FormField } from "../../components/Form";
import { SegmentedChoice } from "../../components/SegmentedChoice";
import { Pill } from "../../components/StatusBadge";
import { useDraft } from "../../components/useDraft";
import { formatDate } from "../../messages/catalogue";
import { Text, useText } from "../../messages/Text";
import { useChange, useCommand } from "../../platform/query";
import { Changes } from "./Changes";
import { stateTone, versionTone } from "./parts";

const useStyles = makeStyles({
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "8px", fontSize: "13px" },
  grow: { flexGrow: 1 },
  quiet: { fontSize: "12px", color: tokens.colorNeutralForeground3 },
  note: { margin: 0, fontSize: "13px", lineHeight: "19px", whiteSpace: "pre-wrap" },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: {
    display: "flex",
    alignItems: "baseline",
    gap: "8px",
    padding: "5px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    fontSize: "13px",
  },
  name: { width: "200px", flexShrink: 0, fontWeight: 600 },
  said: { flexGrow: 1, minWidth: 0 },
  title: { margin: "6px 0 0", fontSize: "13px", fontWeight: 600 },
});

export function VersionPanel({ version, onClose }: { version: PlanVersionRow; onClose: () => void }) {
  const styles = useStyles();
  const t = useText();
  const approve = useChange("plan_approve", { ownErrors: true });
  return (
    <EvidencePanel wide title={t("plan-version", { number: version.number })} onClose={onClose}>
      <div className={styles.line}>
        <Pill tone={versionTone[version.state]}>{t(`plan-version-${version.state}`)}</Pill>
        <span className={styles.grow}>
          {version.state === "approved"
            ? t("plan-approved-by", {
                name: version.approved_by?.name ?? t("plan-nobody"),
                date: version.approved_on ? formatDate(version.approved_on) : "",
              })
            : t("plan-made-by", {
                name: version.made_by?.name ?? t("plan-nobody"),
                date: version.made_on ? formatDate(version.made_on) : "",
              })}
        </span>
        {version.may_approve ? (
          <Button
            size="small"
            appearance="primary"
            disabledFocusable={approve.pending}
            onClick={() => void approve.run({ version: version.id })}
          >
            <Text id="plan-approve" />
          </Button>
        ) : version.state === "review" ? (
          <span className={styles.quiet}>{t("plan-approve-who")}</span>
        ) : null}
      </div>
      <FormError error={approve.error} also={["by", "version"]} />
      {version.note ? <p className={styles.note}>{version.note}</p> : null}
      <Reviews version={version} />
      {version.asks_me ? <GiveReview version={version} /> : null}
      <Changes from={version} />
      <Parts version={version} />
    </EvidencePanel>
  );
}

function Reviews({ version }: { version: PlanVersionRow }) {
  const styles = useStyles();
  const t = useText();
  if (version.reviews.length === 0) return null;
  const said = ({ decision, decided_on: on }: PlanReviewRow) =>
    decision ? (
      <>
        <Pill tone={decision === "agreed" ? "good" : "warn"}>{t(`review-decision-${decision}`)}</Pill>{" "}
        <span className={styles.quiet}>{on ? formatDate(on) : ""}</span>
      </>
    ) : (
      <Pill tone="neutral">{t("plan-review-open")}</Pill>
    );
  return (
    <section aria-label={t("plan-reviews")}>
      <h3 className={styles.title}>{t("plan-reviews")}</h3>
      <ul className={styles.list}>
        {version.reviews.map((review) => (
          <li key={review.person.id} className={styles.item}>
            <span className={styles.name}>{review.person.name}</span>
            <span className={styles.said}>
              {said(review)} {review.note}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

type Decision = "agreed" | "changes_asked";

function GiveReview({ version }: { version: PlanVersionRow }) {
  const t = useText();
  const [decision, setDecision] = useState<Decision | null>(null);
  const note = useDraft(`plan/review/${version.id}`, "");
  const give = useChange("plan_review_give", { ownErrors: true });
  const errors = errorsBeside(give.error);
  const submit = async () => {
    if (!decision) return;
    if (await give.run({ version: version.id, decision, note: note.value })) note.clear();
  };
  return (
    <Form label={t("plan-review-mine")} onSubmit={() => void submit()}>
      <FormError error={give.error} also={["person"]} />
      <FormField name="decision" label={t("plan-review-mine")} errors={errors}>
        <SegmentedChoice<Decision>
          label={t("plan-review-mine")}
          value={decision}
          onChange={setDecision}
          options={[
            { value: "agreed", label: t("plan-review-agree") },
            { value: "changes_asked", label: t("plan-review-ask-changes") },
          ]}
        />
      </FormField>
      <FormField name="note" label={t("plan-review-note")} errors={errors}>
        <Textarea value={note.value} rows={2} onChange={(_, { value }) => note.set(value)} />
      </FormField>
      <FormActions>
        <Button size="small" appearance="primary" type="submit" disabledFocusable={!decision || give.pending}>
          <Text id="plan-review-send" />
        </Button>
      </FormActions>
    </Form>
  );
}

/** What the version held. */
function Parts({ version }: { version: PlanVersionRow }) {
  const styles = useStyles();
  const t = useText();
  const kept = useCommand("plan_version_get", { id: version.id });
  if (!kept.data) return null;
  return (
    <section aria-label={t("plan-version-held")}>
      <h3 className={styles.title}>{t("plan-version-held")}</h3>
      <ul className={styles.list}>
        {kept.data.parts.map((part) => (
          <li key={part.kind} className={styles.item}>
            <span className={styles.name}>{t(`plan-part-${part.kind}`)}</span>
            <Pill tone={stateTone[part.state]}>
              {part.state === "not_needed"
                ? t("plan-state-not_needed")
                : t("plan-percent", { percent: part.percent })}
            </Pill>
            <span className={styles.said}>{part.not_needed || part.text}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
