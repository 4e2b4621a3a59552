/** What changed between two packs that were kept. */
import { Select } from "@fluentui/react-components";
import { useState } from "react";
import type { SteeringPackRow } from "../../api/types";
import { EvidencePanel } from "../../components/EvidencePanel";
import { FormField } from "../../components/Form";
import { LoadError } from "../../components/LoadError";
import { RowsSkeleton } from "../../components/Skeletons";
import { formatDate } from "../../messages/catalogue";
import { useText } from "../../messages/Text";
import { useCommand } from "../../platform/query";
import { ChangeList } from "./ChangeList";

interface ComparePanelProps {
  pack: SteeringPackRow;
  /** All packs, the latest first. */
  packs: readonly SteeringPackRow[];
  onClose: () => void;
}

export function ComparePanel({ pack, packs, onClose }: ComparePanelProps) {
  const t = useText();
  const place = packs.findIndex(({ id }) => id === pack.id);
  const others = packs.filter(({ id }) => id !== pack.id);
  const [other, setOther] = useState((packs[place + 1] ?? packs[place - 1])?.id ?? "");
  // The earlier one comes first, whichever was chosen.
  const earlier = packs.findIndex(({ id }) => id === other) > place;
  const pair = earlier ? { before: other, now: pack.id } : { before: pack.id, now: other };
  const compared = useCommand("steering_compare", pair);
  return (
    <EvidencePanel title={t("steering-compare-title", { title: pack.title })} onClose={onClose}>
      <FormField name="other" label={t("steering-compare-with")}>
        <Select size="small" value={other} onChange={(_, { value }) => setOther(value)}>
          {others.map(({ id, title, on }) => (
            <option key={id} value={id}>
              {on ? t("steering-since-pack", { title, date: formatDate(on) }) : title}
            </option>
          ))}
        </Select>
      </FormField>
      <LoadError error={compared.error} onRetry={() => void compared.refetch()} />
      {compared.data ? (
        <ChangeList changes={compared.data.changes} empty={t("steering-pdf-changes-none")} />
      ) : compared.error ? null : (
        <RowsSkeleton />
      )}
    </EvidencePanel>
  );
}
