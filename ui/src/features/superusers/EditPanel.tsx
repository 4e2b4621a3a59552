/** Changing a superuser's profile and scope. */
import type { SuperuserDetail } from "../../api/types";
import { EvidencePanel } from "../../components/EvidencePanel";
import { useDraft } from "../../components/useDraft";
import { useText } from "../../messages/Text";
import { useChange } from "../../platform/query";
import { profileOf, toSave } from "./profile";
import { ProfileForm } from "./ProfileForm";

export function EditPanel({ detail, onClose }: { detail: SuperuserDetail; onClose: () => void }) {
  const t = useText();
  const { id, name } = detail.row;
  const draft = useDraft(`superusers/${id}`, profileOf(detail));
  const save = useChange("superuser_save", {
    ownErrors: true,
    onDone: () => {
      draft.clear();
      onClose();
    },
  });
  return (
    <EvidencePanel title={t("superusers-edit-title", { name })} onClose={onClose}>
      <ProfileForm
        known
        label={t("superusers-edit-title", { name })}
        value={draft.value}
        onChange={(change) => draft.set((now) => ({ ...now, ...change }))}
        error={save.error}
        pending={save.pending}
        draft={draft}
        onSave={() => void save.run(toSave(draft.value, id))}
        onCancel={() => {
          draft.clear();
          onClose();
        }}
      />
    </EvidencePanel>
  );
}
