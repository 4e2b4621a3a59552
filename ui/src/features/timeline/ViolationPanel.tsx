/** One thing that is wrong with the plan: what, the way out, and every row that it counts. */
import { Button, makeStyles } from "@fluentui/react-components";
import { ArrowRightRegular } from "@fluentui/react-icons/svg/arrow-right";
import { useMemo } from "react";
import type { TimelineRow, TimelineViolation } from "../../api/types";
import { EmptyState } from "../../components/EmptyState";
import { EvidencePanel } from "../../components/EvidencePanel";
import type { Column } from "../../components/table/columns";
import { DataTable } from "../../components/table/DataTable";
import { formatDate, say } from "../../messages/catalogue";
import { Text, useText } from "../../messages/Text";
import { navigate } from "../../router/router";
import { placeOfRow, wayOut } from "./places";
import { Severity } from "./Severity";

const useStyles = makeStyles({
  way: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: "8px", fontSize: "13px" },
  words: { margin: 0, lineHeight: "19px" },
  box: { display: "flex", flexDirection: "column", height: "420px", minHeight: 0 },
});

interface ViolationPanelProps {
  violation: TimelineViolation;
  onClose: () => void;
}

export function ViolationPanel({ violation, onClose }: ViolationPanelProps) {
  const styles = useStyles();
  const t = useText();
  const to = wayOut(violation);
  const columns = useMemo<Column<TimelineRow>[]>(
    () => [
      {
        id: "kind",
        header: t("timeline-row-kind"),
        value: ({ kind }) => t(`timeline-row-${kind}`),
        width: 110,
      },
      { id: "name", header: t("timeline-row-name"), value: ({ name }) => name },
      {
        id: "on",
        header: t("timeline-row-on"),
        value: ({ on }) => on,
        cell: ({ on }) => (on ? formatDate(on) : "–"),
        width: 110,
      },
      {
        id: "done",
        header: t("timeline-row-state"),
        value: ({ kind, done }) => rowState(kind, done),
        cell: ({ kind, done }) => {
          const state = rowState(kind, done);
          return state ? t(state) : "–";
        },
        width: 90,
      },
    ],
    [t],
  );
  return (
    <EvidencePanel
      title={say(violation.message)}
      explains={t(`timeline-rule-${violation.rule}`)}
      onClose={onClose}
    >
      <Severity grave={violation.grave} />
      <div className={styles.way}>
        <p className={styles.words}>{say(violation.way_out)}</p>
        {to ? (
          <Button
            as="a"
            href={to}
            size="small"
            appearance="primary"
            icon={<ArrowRightRegular />}
            iconPosition="after"
          >
            <Text id={`timeline-go-${violation.place}`} />
          </Button>
        ) : null}
      </div>
      <div className={styles.box}>
        <DataTable
          label={t("timeline-rows")}
          rows={violation.rows}
          columns={columns}
          rowId={({ kind, id }) => `${kind}/${id}`}
          onOpen={(row) => {
            const there = placeOfRow(row);
            if (there) navigate(there);
          }}
          empty={<EmptyState title={t("timeline-rows-none-title")} body={t("timeline-rows-none-body")} />}
        />
      </div>
    </EvidencePanel>
  );
}

/** What being done means for a row; nothing where it means nothing. */
function rowState(kind: TimelineRow["kind"], done: boolean): string | null {
  if (kind === "session") return done ? "timeline-state-held" : "timeline-state-to-come";
  if (kind === "communication") return done ? "timeline-state-done" : "timeline-state-planned";
  if (kind === "milestone") return done ? "timeline-state-reached" : "timeline-state-open";
  return null;
}
