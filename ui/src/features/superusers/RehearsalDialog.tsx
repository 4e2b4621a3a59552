/** Recording a rehearsal: when, how it was rated, and by whom. */
import { Textarea } from "@fluentui/react-components";
import { useState } from "react";
import type { SuperuserDetail } from "../../api/types";
import { DateInput } from "../../components/DateInput";
import { errorsBeside, FormField } from "../../components/Form";
import { SegmentedChoice } from "../../components/SegmentedChoice";
import { useFrame } from "../../frame/useFrame";
import { formatNumber } from "../../messages/catalogue";
import { useText } from "../../messages/Text";
import { useChange } from "../../platform/query";
import { chosen } from "../readiness/filter";
import { ByField, useBy } from "./ByField";
import { FormDialog } from "../../components/FormDialog";
import { withOwnErrors } from "./profile";

const RATINGS = ["1", "2", "3", "4", "5"] as const;
type Rating = (typeof RATINGS)[number];

interface RehearsalDialogProps {
  detail: SuperuserDetail;
  onClose: () => void;
}

export function RehearsalDialog({ detail, onClose }: RehearsalDialogProps) {
  const t = useText();
  const { today } = useFrame();
  const { id, name } = detail.row;
  const [on, setOn] = useState("");
  const [rating, setRating] = useState<Rating | null>(null);
  const [note, setNote] = useState("");
  const [observer, setObserver] = useBy();
  const [tried, setTried] = useState(false);
  const save = useChange("rehearsal_save", { ownErrors: true, onDone: onClose });
  const own = tried && rating === null ? { rating: "superusers-error-rating" } : {};
  const errors = withOwnErrors(own, errorsBeside(save.error));
  return (
    <FormDialog
      title={t("superusers-rehearsal-title", { name })}
      explains={t("superusers-rehearsal-explains")}
      save={t("window-save")}
      error={save.error}
      pending={save.pending}
      onSave={() => {
        setTried(true);
        if (rating === null) return;
        void save.run({
          superuser: id,
          on: on || today,
          rating: Number(rating),
          ...chosen({ observer: observer[0]?.id ?? "" }),
          note: note.trim(),
        });
      }}
      onClose={onClose}
    >
      <FormField name="on" label={t("superusers-when")} errors={errors}>
        <DateInput value={on || today} onChange={setOn} max={today} today={today} />
      </FormField>
      <FormField
        name="rating"
        label={t("superusers-rating")}
        hint={t("superusers-rating-hint")}
        errors={errors}
      >
        <SegmentedChoice
          label={t("superusers-rating")}
          value={rating}
          onChange={setRating}
          options={RATINGS.map((value) => ({ value, label: formatNumber(Number(value)) }))}
        />
      </FormField>
      <ByField
        name="observer"
        label={t("superusers-observer")}
        errors={errors}
        value={observer}
        onChange={setObserver}
      />
      <FormField name="note" label={t("superusers-field-note")} errors={errors}>
        <Textarea size="small" value={note} onChange={(_, { value }) => setNote(value)} />
      </FormField>
    </FormDialog>
  );
}
