/** The columns of a list of people. */
import { makeStyles } from "@fluentui/react-components";
import type { PersonRow } from "../../api/types";
import { PersonName } from "../../components/PersonName";
import { Pill } from "../../components/StatusBadge";
import type { Column } from "../../components/table/columns";
import type { useText } from "../../messages/Text";

const useStyles = makeStyles({
  roles: { display: "inline-flex", gap: "4px" },
});

/** What somebody is in the programme. */
function Roles({ person, t }: { person: PersonRow; t: ReturnType<typeof useText> }) {
  const styles = useStyles();
  if (!person.is_superuser && !person.is_consultant) return <>–</>;
  return (
    <span className={styles.roles}>
      {person.is_superuser ? <Pill tone="accent">{t("people-superuser")}</Pill> : null}
      {person.is_consultant ? <Pill tone="neutral">{t("people-consultant")}</Pill> : null}
    </span>
  );
}

export function personColumns(t: ReturnType<typeof useText>): Column<PersonRow>[] {
  return [
    {
      id: "name",
      header: t("people-name"),
      value: ({ name }) => name,
      cell: ({ name }) => <PersonName name={name} />,
      width: 190,
    },
    { id: "email", header: t("people-email"), value: ({ email }) => email, muted: true, width: 210 },
    { id: "job_title", header: t("people-job-title"), value: (row) => row.job_title, width: 160 },
    {
      id: "department",
      header: t("people-department"),
      value: (row) => row.department,
      muted: true,
      width: 140,
    },
    { id: "site", header: t("people-site"), value: ({ site }) => site, muted: true, width: 100 },
    {
      id: "groups",
      header: t("people-groups"),
      value: ({ groups }) => groups.join(", "),
      muted: true,
      sortable: false,
    },
    {
      id: "role",
      header: t("people-role"),
      value: () => null,
      cell: (person) => <Roles person={person} t={t} />,
      sortable: false,
      width: 110,
    },
  ];
}
