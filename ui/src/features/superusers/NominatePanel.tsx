/** Nominating somebody as a superuser. */
import { EvidencePanel } from "../../components/EvidencePanel";
import { useDraft } from "../../components/useDraft";
import { useText } from "../../messages/Text";
import { useChange } from "../../platform/query";
import { navigate } from "../../router/router";
import { emptyProfile, toSave } from "./profile";
import { ProfileForm } from "./ProfileForm";

export function NominatePanel({ onClose }: { onClose: () => void }) {
  const t = useText();
  const draft = useDraft("superusers/nominate", emptyProfile);
  const save = useChange("superuser_save", {
    ownErrors: true,
    onDone: ({ id }) => {
      draft.clear();
      if (id) navigate(`/superusers/${id}`);
      else onClose();
    },
  });
  return (
    <EvidencePanel
      title={t("superusers-nominate-title")}
      explains={t("superusers-nominate-explains")}
      onClose={onClose}
    >
      <ProfileForm
        label={t("superusers-nominate-title")}
        value={draft.value}
        onChange={(change) => draft.set((now) => ({ ...now, ...change }))}
        error={save.error}
        pending={save.pending}
        draft={draft}
        onSave={() => void save.run(toSave(draft.value))}
        onCancel={() => {
          draft.clear();
          onClose();
        }}
      />
    </EvidencePanel>
  );
}
