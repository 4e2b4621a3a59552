/** Scheduling a session, or changing one. */
import { Button } from "@fluentui/react-components";
import type { SessionDetail, SessionSave } from "../../api/types";
import { EmptyState } from "../../components/EmptyState";
import { LoadError } from "../../components/LoadError";
import { Page } from "../../components/Page";
import { RowsSkeleton } from "../../components/Skeletons";
import type { ScreenProps } from "../../frame/screens";
import { Text, useText } from "../../messages/Text";
import { useCommand } from "../../platform/query";
import { href, navigate, useQueryState } from "../../router/router";
import { chosen } from "../readiness/filter";
import { SessionForm } from "./SessionForm";

/** A session as its form saves it. */
function asSaved({ row, note }: SessionDetail): SessionSave {
  const { id, module, purpose, slots, time_zone, site, room, link, language, capacity, groups, trainers } =
    row;
  return {
    id,
    module: module.id,
    purpose,
    slots,
    time_zone,
    site: site?.id ?? null,
    room,
    link,
    language,
    capacity,
    groups: groups.map((group) => group.id),
    trainers: trainers.map(({ person, role }) => ({ person: person.id, role })),
    note,
  };
}

export default function EditSession({ params }: ScreenProps) {
  const t = useText();
  const id = params["id"] ?? null;
  const [module] = useQueryState("module", "");
  const [group] = useQueryState("group", "");
  const [on] = useQueryState("on", "");
  const [like] = useQueryState("like", "");
  const [field] = useQueryState("field", "");
  const given = chosen({ module, group, on, like });
  const draft = useCommand("session_draft", id ? {} : given);
  const detail = useCommand("session_get", { id: id ?? "" }, { enabled: id !== null });
  const error = draft.error ?? detail.error;
  const initial = id ? (detail.data ? asSaved(detail.data) : undefined) : draft.data?.session;
  const back = id ? `/sessions/${id}` : "/sessions";
  const none = draft.data?.modules.length === 0;
  return (
    <Page
      name={id ? "session-edit" : "session-new"}
      title={id ? t("sessions-edit-title") : t(like ? "sessions-like-title" : "sessions-new-title")}
      subtitle={t("sessions-form-explains")}
      ready={(draft.data !== undefined && initial !== undefined) || error !== null}
      actions={
        <Button size="small" onClick={() => navigate(back)}>
          <Text id={id ? "sessions-back-one" : "sessions-back"} />
        </Button>
      }
    >
      <LoadError error={error} onRetry={() => void draft.refetch()} />
      {none ? (
        <EmptyState
          title={t("sessions-no-modules-title")}
          body={t("sessions-no-modules-body")}
          action={
            <Button as="a" appearance="primary" href={href("/modules")}>
              <Text id="sessions-no-modules-do" />
            </Button>
          }
        />
      ) : draft.data && initial ? (
        <SessionForm
          // Another prefilled session is another draft.
          key={id ?? JSON.stringify(given)}
          draftKey={`sessions/${id ?? `new/${JSON.stringify(given)}`}`}
          initial={initial}
          given={id || like ? null : given}
          choices={draft.data}
          field={field}
          onSaved={(saved) => navigate(`/sessions/${saved ?? id ?? ""}`)}
        />
      ) : error ? null : (
        <RowsSkeleton />
      )}
    </Page>
  );
}
