/** Where a session takes place, for how many, in which language and time zone. */
import { Combobox, Input, Option, Select, makeStyles } from "@fluentui/react-components";
import type { SessionDraft, SessionSave } from "../../api/types";
import { FormField, type ErrorOf } from "../../components/Form";
import { ListPicker } from "../../components/Pickers";
import { useUnderField } from "../../components/underField";
import { WholeNumberInput } from "../../components/WholeNumberInput";
import { useText } from "../../messages/Text";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "repeat(3, minmax(0, 1fr))",
    gap: "12px",
    alignItems: "start",
  },
  narrow: { minWidth: 0 },
});

interface PlaceFieldsProps {
  session: SessionSave;
  choices: SessionDraft;
  errors: ErrorOf;
  onChange: (part: Partial<SessionSave>) => void;
}

export function PlaceFields({ session, choices, errors, onChange }: PlaceFieldsProps) {
  const styles = useStyles();
  const underField = useUnderField();
  const t = useText();
  const { site, room, link, capacity, language, time_zone } = session;
  const rooms = choices.rooms.filter((one) => one.toLocaleLowerCase().includes(room.toLocaleLowerCase()));
  return (
    <>
      <div className={styles.row}>
        <FormField name="site" label={t("sessions-site")} errors={errors}>
          <Select value={site ?? ""} onChange={(_, { value }) => onChange({ site: value || null })}>
            <option value="">{t("sessions-site-none")}</option>
            {choices.sites.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </FormField>
        <FormField name="room" label={t("sessions-room")} errors={errors}>
          <Combobox
            className={styles.narrow}
            size="small"
            {...underField}
            freeform
            value={room}
            selectedOptions={[]}
            expandIcon={{ tabIndex: -1 }}
            onChange={(event) => onChange({ room: event.target.value })}
            onOptionSelect={(_, { optionValue }) =>
              optionValue === undefined ? undefined : onChange({ room: optionValue })
            }
          >
            {rooms.slice(0, 30).map((one) => (
              <Option key={one} value={one}>
                {one}
              </Option>
            ))}
          </Combobox>
        </FormField>
        <FormField name="link" label={t("sessions-link")} errors={errors}>
          <Input
            type="url"
            value={link}
            placeholder={t("sessions-link-placeholder")}
            onChange={(_, { value }) => onChange({ link: value })}
          />
        </FormField>
      </div>
      <div className={styles.row}>
        <FormField name="capacity" label={t("sessions-capacity")} errors={errors}>
          <WholeNumberInput
            value={capacity}
            least={1}
            placeholder={t("sessions-capacity-none")}
            onChange={(seats) => onChange({ capacity: seats })}
          />
        </FormField>
        <FormField name="language" label={t("sessions-language")} errors={errors}>
          <Input value={language} onChange={(_, { value }) => onChange({ language: value.trim() })} />
        </FormField>
        <FormField name="time_zone" label={t("sessions-time-zone")} required errors={errors}>
          <ListPicker
            value={time_zone ? [{ id: time_zone, name: time_zone, detail: "" }] : []}
            choices={choices.time_zones.map((one) => ({ id: one, name: one, detail: "" }))}
            onChange={([one]) => (one ? onChange({ time_zone: one.id }) : undefined)}
          />
        </FormField>
      </div>
    </>
  );
}
