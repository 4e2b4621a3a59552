/** Whether a row of a project plan is a milestone of the training, what it is, and for which wave. */
import { Button, Select, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { ImportRow, MilestoneKind } from "../../api/types";
import { FormField } from "../../components/Form";
import { useFrame } from "../../frame/useFrame";
import { standingAlone } from "../../messages/catalogue";
import { Text, useText } from "../../messages/Text";
import { isMilestoneKind, KINDS } from "../timeline/kinds";

const useStyles = makeStyles({
  box: { display: "flex", flexDirection: "column", gap: "10px" },
  buttons: { display: "flex", gap: "8px" },
});

interface MilestoneChoiceProps {
  row: ImportRow;
  /** `leave`, or a kind, or a kind and a wave: `cutover@` and its id. */
  decision: string | null;
  onDecide: (decision: string) => void;
}

export function MilestoneChoice({ row, decision, onDecide }: MilestoneChoiceProps) {
  const styles = useStyles();
  const t = useText();
  const { programme } = useFrame();
  const waves = programme?.waves ?? [];
  const after = (field: string) => row.changes.find((change) => change.field === field)?.after ?? "";
  const [decidedKind = "", decidedWave = ""] = (decision ?? "").split("@");
  const guessed = decidedKind || after("kind");
  const [kind, setKind] = useState<MilestoneKind>(isMilestoneKind(guessed) ? guessed : "other");
  const [wave, setWave] = useState(
    decidedWave || (waves.find(({ name }) => name === after("wave"))?.id ?? ""),
  );
  const lacksWave = kind === "cutover" && !wave;
  return (
    <div className={styles.box}>
      <FormField name="kind" label={t("importing-milestone-kind")}>
        <Select
          value={kind}
          onChange={(_, { value }) => (isMilestoneKind(value) ? setKind(value) : undefined)}
        >
          {KINDS.map((one) => (
            <option key={one} value={one}>
              {standingAlone(t(`milestone-kind-${one}`))}
            </option>
          ))}
        </Select>
      </FormField>
      <FormField name="wave" label={t("importing-milestone-wave")}>
        <Select value={wave} onChange={(_, { value }) => setWave(value)}>
          <option value="">
            {t(kind === "cutover" ? "importing-milestone-choose" : "importing-milestone-whole")}
          </option>
          {waves.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </FormField>
      <div className={styles.buttons}>
        <Button
          size="small"
          appearance="primary"
          disabled={lacksWave}
          onClick={() => onDecide(wave ? `${kind}@${wave}` : kind)}
        >
          <Text id="importing-milestone-take" />
        </Button>
        <Button size="small" onClick={() => onDecide("leave")} disabled={decision === "leave"}>
          <Text id="importing-milestone-leave" />
        </Button>
      </div>
    </div>
  );
}
