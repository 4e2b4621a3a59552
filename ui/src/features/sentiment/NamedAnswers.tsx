/** Who answered what, in a pulse with names; for leads. */
import { makeStyles } from "@fluentui/react-components";
import { useMemo } from "react";
import type { PulseAnswerRow, PulseDetail } from "../../api/types";
import { Card } from "../../components/Card";
import { PersonName } from "../../components/PersonName";
import type { Column } from "../../components/table/columns";
import { DataTable } from "../../components/table/DataTable";
import { useText } from "../../messages/Text";

const useStyles = makeStyles({ whole: { flexShrink: 0 } });

export function NamedAnswers({ pulse }: { pulse: PulseDetail }) {
  const styles = useStyles();
  const t = useText();
  const columns = useMemo<Column<PulseAnswerRow>[]>(
    () => [
      {
        id: "person",
        header: t("pulse-person"),
        value: ({ person }) => person.name,
        cell: ({ person }) => <PersonName name={person.name} />,
        width: 190,
      },
      { id: "group", header: t("sentiment-group"), value: ({ group }) => group.name, width: 170 },
      ...pulse.questions.map((question, at): Column<PulseAnswerRow> => ({
        id: `question-${at}`,
        header: String(at + 1),
        hint: question.text,
        value: ({ answers }) => answers[at],
        width: 50,
        align: "center",
      })),
      { id: "comment", header: t("sentiment-comment"), value: ({ comment }) => comment, muted: true },
      {
        id: "counted",
        header: t("pulse-counted"),
        value: ({ counted }) => t(counted ? "pulse-counted-yes" : "pulse-counted-no"),
        width: 100,
      },
    ],
    [t, pulse.questions],
  );
  return (
    <Card title={t("pulse-by-name")} hint={t("pulse-by-name-hint")} flush className={styles.whole}>
      <DataTable
        label={t("pulse-by-name")}
        rows={pulse.answers}
        columns={columns}
        rowId={({ id }) => id}
        empty={null}
      />
    </Card>
  );
}
