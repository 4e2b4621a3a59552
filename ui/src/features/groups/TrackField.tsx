/** The track of a group: what it has to learn beside the processes. Saved at once. */
import { Select } from "@fluentui/react-components";
import type { Track } from "../../api/types";
import { FormField } from "../../components/Form";
import { useText } from "../../messages/Text";
import { useChange } from "../../platform/query";

const TRACKS: readonly Track[] = ["business", "superuser", "support_desk", "administrator", "external"];

export function TrackField({ group, track }: { group: string; track: Track }) {
  const t = useText();
  const save = useChange("group_track");
  return (
    <FormField name="track" label={t("groups-track")} hint={t("groups-track-explains")}>
      <Select
        value={track}
        disabled={save.pending}
        onChange={(_, { value }) => {
          const chosen = TRACKS.find((one) => one === value);
          if (chosen) void save.run({ id: group, track: chosen });
        }}
      >
        {TRACKS.map((one) => (
          <option key={one} value={one}>
            {t(`track-${one}`)}
          </option>
        ))}
      </Select>
    </FormField>
  );
}
