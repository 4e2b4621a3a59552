/** One person in a panel beside the list: what they are in the programme, and all fields to correct. */
import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { PersonDetail } from "../../api/types";
import { EvidencePanel } from "../../components/EvidencePanel";
import { LoadError } from "../../components/LoadError";
import { RowsSkeleton } from "../../components/Skeletons";
import { Text, useText } from "../../messages/Text";
import { useChange, useCommand } from "../../platform/query";
import { href, navigate } from "../../router/router";
import { PersonForm } from "./PersonForm";
import { PurgeDialog } from "./PurgeDialog";
import { nobody } from "./person";

const useStyles = makeStyles({
  facts: {
    display: "flex",
    flexDirection: "column",
    gap: "6px",
    fontSize: "13px",
    "& .fui-Link": { fontSize: "13px" },
  },
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "8px" },
  links: { display: "flex", flexWrap: "wrap", gap: "4px 12px" },
  end: {
    display: "flex",
    flexWrap: "wrap",
    gap: "8px",
    paddingTop: "12px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

export function PersonPanel({ id, onClose }: { id: string | null; onClose: () => void }) {
  const t = useText();
  const detail = useCommand("person_get", { id: id ?? "" }, { enabled: id !== null });
  if (id === null) {
    return (
      <EvidencePanel title={t("people-new")} onClose={onClose} wide>
        <PersonForm initial={nobody} onDone={onClose} />
      </EvidencePanel>
    );
  }
  return (
    <EvidencePanel title={detail.data?.person.display_name ?? t("people-person")} onClose={onClose} wide>
      <LoadError error={detail.error} onRetry={() => void detail.refetch()} />
      {detail.data ? (
        <>
          <InTheProgramme id={id} detail={detail.data} />
          <PersonForm initial={detail.data.person} onDone={onClose} />
          <Ending id={id} name={detail.data.person.display_name} onClose={onClose} />
        </>
      ) : detail.error ? null : (
        <RowsSkeleton />
      )}
    </EvidencePanel>
  );
}

/** Groups and roles, with the step that makes somebody a superuser or a consultant. */
function InTheProgramme({ id, detail }: { id: string; detail: PersonDetail }) {
  const styles = useStyles();
  const t = useText();
  const nominate = useChange("superuser_save", {
    onDone: (changed) => navigate(changed.id ? `/superusers/${changed.id}` : "/superusers"),
  });
  const appoint = useChange("consultant_save", {
    onDone: (changed) => navigate(changed.id ? `/consultants/${changed.id}` : "/consultants"),
  });
  return (
    <div className={styles.facts}>
      <div className={styles.links}>
        {detail.groups.length === 0 ? <Text id="people-in-no-group" /> : <Text id="people-in-groups" />}
        {detail.groups.map((group) => (
          <Link key={group.id} href={href(`/groups/${group.id}`)}>
            {group.name}
          </Link>
        ))}
      </div>
      <div className={styles.row}>
        {detail.superuser ? (
          <Link href={href(`/superusers/${detail.superuser}`)}>{t("people-open-superuser")}</Link>
        ) : (
          <Button
            size="small"
            disabled={nominate.pending}
            onClick={() => void nominate.run({ person: id, manager: "", note: "" })}
          >
            <Text id="people-nominate" />
          </Button>
        )}
        {detail.consultant ? (
          <Link href={href(`/consultants/${detail.consultant}`)}>{t("people-open-consultant")}</Link>
        ) : (
          <Button
            size="small"
            disabled={appoint.pending}
            onClick={() =>
              void appoint.run({
                id: null,
                person: id,
                expertise: [],
                expertise_note: "",
                rolls_off_on: null,
              })
            }
          >
            <Text id="people-make-consultant" />
          </Button>
        )}
        <Link href={href("/history", { row: id })}>{t("people-history")}</Link>
      </div>
    </div>
  );
}

/** Taking somebody off the list, and destroying what is known of them. */
function Ending({ id, name, onClose }: { id: string; name: string; onClose: () => void }) {
  const styles = useStyles();
  const [purging, setPurging] = useState(false);
  const remove = useChange("person_delete", { onDone: onClose });
  return (
    <div className={styles.end}>
      <Button size="small" disabled={remove.pending} onClick={() => void remove.run({ id })}>
        <Text id="people-delete" />
      </Button>
      <Button size="small" onClick={() => setPurging(true)}>
        <Text id="people-purge" />
      </Button>
      {purging ? (
        <PurgeDialog id={id} name={name} onDone={onClose} onClose={() => setPurging(false)} />
      ) : null}
    </div>
  );
}
