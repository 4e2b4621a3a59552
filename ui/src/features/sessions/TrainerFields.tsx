/** Who gives a session, and who is proposed: ready for the module and free, one click away. */
import { Button, Select, makeStyles, tokens } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import type { Named, TrainerChoice, TrainerProposal, TrainerRole } from "../../api/types";
import { PersonName } from "../../components/PersonName";
import { ListPicker } from "../../components/Pickers";
import { say } from "../../messages/catalogue";
import { useText } from "../../messages/Text";

const useStyles = makeStyles({
  trainers: { display: "flex", flexDirection: "column", gap: "6px" },
  line: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) 140px 28px",
    gap: "8px",
    alignItems: "center",
    fontSize: "13px",
  },
  proposed: { display: "flex", flexWrap: "wrap", gap: "4px 6px", alignItems: "center" },
  quiet: { fontSize: "12px", color: tokens.colorNeutralForeground3 },
  reason: { fontWeight: 400, color: tokens.colorNeutralForeground3 },
});

const ROLES: readonly TrainerRole[] = ["lead", "assistant", "observer"];

interface TrainerFieldsProps {
  trainers: readonly TrainerChoice[];
  choices: readonly Named[];
  proposed: readonly TrainerProposal[];
  onChange: (trainers: TrainerChoice[]) => void;
}

export function TrainerFields({ trainers, choices, proposed, onChange }: TrainerFieldsProps) {
  const styles = useStyles();
  const t = useText();
  const names = new Map(
    [...proposed.map(({ person }) => person), ...choices].map(({ id, name }) => [id, name]),
  );
  const led = trainers.some(({ role }) => role === "lead");
  const add = (person: string) => {
    if (trainers.some((one) => one.person === person)) return;
    onChange([...trainers, { person, role: led ? "assistant" : "lead" }]);
  };
  const open = proposed.filter(({ person }) => !trainers.some((one) => one.person === person.id));
  return (
    <div className={styles.trainers} role="group" aria-label={t("sessions-trainers")}>
      {trainers.map(({ person, role }) => {
        const name = names.get(person) ?? t("sessions-unknown-person");
        return (
          <div key={person} className={styles.line}>
            <PersonName name={name} />
            <Select
              size="small"
              aria-label={t("sessions-role-of", { name })}
              value={role}
              onChange={(_, { value }) =>
                onChange(
                  trainers.map((one) =>
                    one.person === person ? { ...one, role: value as TrainerRole } : one,
                  ),
                )
              }
            >
              {ROLES.map((one) => (
                <option key={one} value={one}>
                  {t(`sessions-role-${one}`)}
                </option>
              ))}
            </Select>
            <Button
              size="small"
              appearance="subtle"
              icon={<DismissRegular />}
              aria-label={t("picker-remove", { name })}
              onClick={() => onChange(trainers.filter((one) => one.person !== person))}
            />
          </div>
        );
      })}
      <ListPicker
        aria-label={t("sessions-trainer-add")}
        placeholder={t("sessions-trainer-add")}
        value={[]}
        choices={choices
          .filter(({ id }) => !trainers.some(({ person }) => person === id))
          .map(({ id, name }) => ({ id, name, detail: "" }))}
        onChange={([one]) => (one ? add(one.id) : undefined)}
      />
      {open.length > 0 ? (
        <div className={styles.proposed}>
          <span className={styles.quiet}>{t("sessions-proposed")}</span>
          {open.slice(0, 4).map(({ person, reason }) => (
            <Button
              key={person.id}
              size="small"
              appearance="outline"
              icon={<AddRegular />}
              title={say(reason)}
              onClick={() => add(person.id)}
            >
              {person.name}&nbsp;<span className={styles.reason}>{say(reason)}</span>
            </Button>
          ))}
        </div>
      ) : null}
    </div>
  );
}
