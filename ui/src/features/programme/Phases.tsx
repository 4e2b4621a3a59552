/** The four phases with their dates; a date is saved as soon as it is chosen. */
import { makeStyles } from "@fluentui/react-components";
import { useEffect } from "react";
import type { Phase, PhaseKind } from "../../api/types";
import { Card } from "../../components/Card";
import { DateInput } from "../../components/DateInput";
import { DraftKept } from "../../components/DraftKept";
import { errorsBeside, FormError, FormField } from "../../components/Form";
import { useDraft } from "../../components/useDraft";
import { useFrame } from "../../frame/useFrame";
import { useText } from "../../messages/Text";
import { useChange } from "../../platform/query";

const kinds: readonly PhaseKind[] = ["initiate", "implement", "prepare", "operate"];

const useStyles = makeStyles({
  rows: { display: "flex", flexDirection: "column", gap: "6px" },
  row: {
    display: "grid",
    gridTemplateColumns: "110px minmax(0, 1fr) minmax(0, 1fr)",
    gap: "10px",
    alignItems: "start",
    fontSize: "13px",
  },
  name: { lineHeight: "24px" },
});

export function Phases({ phases }: { phases: readonly Phase[] }) {
  const styles = useStyles();
  const t = useText();
  return (
    <Card title={t("programme-phases")} hint={t("programme-phases-hint")}>
      <div className={styles.rows}>
        {kinds.map((kind) => (
          <Row
            key={kind}
            phase={phases.find((phase) => phase.kind === kind) ?? { kind, starts_on: null, ends_on: null }}
          />
        ))}
      </div>
    </Card>
  );
}

type Days = Partial<Pick<Phase, "starts_on" | "ends_on">>;

const NOTHING: Days = {};

function Row({ phase }: { phase: Phase }) {
  const styles = useStyles();
  const t = useText();
  const { today } = useFrame();
  // A day that does not fit the other one stays as it was chosen: either of them can be put right, and both are saved then.
  const draft = useDraft(`programme/phase/${phase.kind}`, NOTHING);
  const chosen = { ...phase, ...draft.value };
  const save = useChange("phase_save", { ownErrors: true });
  const differs = chosen.starts_on !== phase.starts_on || chosen.ends_on !== phase.ends_on;
  // Only now, not when it was saved: the former day would be seen for a moment.
  const settled = draft.kept && !differs && !save.pending;
  const { clear } = draft;
  useEffect(() => {
    if (settled) clear();
  }, [settled, clear]);
  const choose = (part: Days) => {
    draft.set((now) => ({ ...now, ...part }));
    void save.run({ ...chosen, ...part });
  };
  const discard = () => {
    draft.clear();
    save.reset();
  };
  const errors = errorsBeside(save.error);
  const name = t(`programme-phase-${phase.kind}`);
  const day = (field: "starts_on" | "ends_on") => (
    <FormField name={field} errors={errors}>
      <DateInput
        aria-label={t(`programme-phase-${field}`, { phase: name })}
        today={today}
        value={chosen[field] ?? ""}
        onChange={(value) => choose({ [field]: value || null })}
      />
    </FormField>
  );
  return (
    <div role="group" aria-label={name}>
      <div className={styles.row}>
        <span className={styles.name}>{name}</span>
        {day("starts_on")}
        {day("ends_on")}
      </div>
      <FormError error={save.error} />
      <DraftKept draft={{ kept: differs && !save.pending, clear: discard }} />
    </div>
  );
}
