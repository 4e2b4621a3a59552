/** One row of a preview: everything that would change, or the decision who it is about. */
import { Button, CompoundButton, makeStyles, tokens } from "@fluentui/react-components";
import type { ImportError, ImportKind, ImportRow } from "../../api/types";
import { EvidencePanel } from "../../components/EvidencePanel";
import { Text, useText } from "../../messages/Text";
import { fieldName } from "../history/fieldName";
import { MilestoneChoice } from "./MilestoneChoice";
import { reason, shownValue } from "./rowColumns";

const useStyles = makeStyles({
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontSize: "13px",
    "& th, & td": {
      textAlign: "start",
      padding: "4px 8px 4px 0",
      borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
      overflowWrap: "anywhere",
    },
    "& th": { fontWeight: 400, color: tokens.colorNeutralForeground3 },
  },
  choices: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: "8px",
  },
  choice: { width: "100%", maxWidth: "none", justifyContent: "start", textAlign: "start" },
});

interface RowPanelProps {
  kind: ImportKind;
  row: ImportRow;
  errors: readonly ImportError[];
  decision: string | null;
  onDecide: (who: string | null) => void;
  onClose: () => void;
}

export function RowPanel({ kind, row, errors, decision, onDecide, onClose }: RowPanelProps) {
  const styles = useStyles();
  const t = useText();
  // Deciding closes the panel, so that the next row to decide is one key away.
  const choose = (who: string) => {
    onDecide(who);
    onClose();
  };
  return (
    <EvidencePanel
      title={t("importing-row-title", { row: row.row, name: row.title || "–" })}
      explains={[reason(row, errors), row.detail].filter(Boolean).join(" · ")}
      onClose={onClose}
    >
      {kind === "milestones" && row.outcome !== "refused" ? (
        <MilestoneChoice row={row} decision={decision} onDecide={choose} />
      ) : null}
      {row.candidates.length > 0 ? (
        <ul className={styles.choices} aria-label={t("importing-decision")}>
          {row.candidates.map(({ id, name, detail }) => (
            <li key={id}>
              <CompoundButton
                className={styles.choice}
                secondaryContent={detail}
                appearance={decision === id ? "primary" : "secondary"}
                onClick={() => choose(id)}
              >
                {t("importing-same-as", { name })}
              </CompoundButton>
            </li>
          ))}
          <li>
            <CompoundButton
              className={styles.choice}
              appearance={decision === "new" ? "primary" : "secondary"}
              onClick={() => choose("new")}
            >
              {t("importing-as-new")}
            </CompoundButton>
          </li>
        </ul>
      ) : null}
      {decision !== null ? (
        <div>
          <Button
            size="small"
            onClick={() => {
              onDecide(null);
              onClose();
            }}
          >
            <Text id="importing-decide-again" />
          </Button>
        </div>
      ) : null}
      {row.changes.length > 0 ? (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t("importing-field")}</th>
              <th scope="col">{t("importing-before")}</th>
              <th scope="col">{t("importing-after")}</th>
            </tr>
          </thead>
          <tbody>
            {row.changes.map(({ field, before, after }) => (
              <tr key={field}>
                <th scope="row">{fieldName(field)}</th>
                <td>{shownValue(t, field, before) || "–"}</td>
                <td>{shownValue(t, field, after) || "–"}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </EvidencePanel>
  );
}
