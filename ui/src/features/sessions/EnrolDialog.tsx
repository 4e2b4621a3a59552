/** Choosing who gets a seat, among those of the session's groups who could take one. */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { Candidate, SessionRow } from "../../api/types";
import { EmptyState } from "../../components/EmptyState";
import { LoadError } from "../../components/LoadError";
import { PersonName } from "../../components/PersonName";
import { PersonPicker, type Picked } from "../../components/Pickers";
import { SearchField } from "../../components/SearchField";
import type { Column } from "../../components/table/columns";
import { DataTable } from "../../components/table/DataTable";
import { useReturnFocus } from "../../components/useReturnFocus";
import { say } from "../../messages/catalogue";
import { Text, useText } from "../../messages/Text";
import { useChange, useCommand } from "../../platform/query";

const useStyles = makeStyles({
  body: { display: "flex", flexDirection: "column", gap: "10px" },
  bar: { display: "flex", gap: "10px", alignItems: "start", flexWrap: "wrap" },
  other: { width: "260px" },
  table: {
    display: "flex",
    flexDirection: "column",
    height: "330px",
    minHeight: 0,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: "4px",
  },
  free: {
    marginInlineEnd: "auto",
    alignSelf: "center",
    fontSize: "12px",
    color: tokens.colorNeutralForeground3,
  },
});

function useColumns(): Column<Candidate>[] {
  const t = useText();
  return useMemo<Column<Candidate>[]>(
    () => [
      {
        id: "name",
        header: t("sessions-person"),
        value: ({ person }) => person.name,
        cell: ({ person }) => <PersonName name={person.name} />,
        width: 180,
      },
      { id: "detail", header: t("sessions-detail"), value: ({ detail }) => detail, muted: true },
      { id: "group", header: t("sessions-group"), value: ({ group }) => group.name, muted: true, width: 130 },
      {
        id: "elsewhere",
        header: t("sessions-elsewhere"),
        value: ({ elsewhere }) => (elsewhere ? say(elsewhere) : ""),
        muted: true,
        width: 170,
      },
    ],
    [t],
  );
}

interface EnrolDialogProps {
  session: SessionRow;
  onClose: () => void;
}

export function EnrolDialog({ session, onClose }: EnrolDialogProps) {
  useReturnFocus();
  const styles = useStyles();
  const t = useText();
  const [filter, setFilter] = useState("");
  const [ids, setIds] = useState<Set<string>>(new Set());
  const [others, setOthers] = useState<Picked[]>([]);
  const candidates = useCommand("session_candidates", { id: session.id });
  const columns = useColumns();
  const enrol = useChange("session_enrol", { onDone: onClose });
  const people = [...new Set([...ids, ...others.map(({ id }) => id)])];
  const free = session.capacity === null ? null : Math.max(0, session.capacity - session.seated);
  return (
    <Dialog open onOpenChange={(_, { open }) => (open ? undefined : onClose())}>
      <DialogSurface style={{ maxWidth: "820px" }}>
        <DialogBody>
          <DialogTitle>{t("sessions-enrol-title")}</DialogTitle>
          <DialogContent className={styles.body}>
            <LoadError error={candidates.error} onRetry={() => void candidates.refetch()} />
            <div className={styles.bar}>
              <SearchField label={t("sessions-enrol-search")} value={filter} onChange={setFilter} />
              <div className={styles.other}>
                <PersonPicker
                  multiple
                  aria-label={t("sessions-enrol-others")}
                  placeholder={t("sessions-enrol-others")}
                  value={others}
                  onChange={setOthers}
                />
              </div>
            </div>
            <div className={styles.table}>
              <DataTable
                label={t("sessions-candidates")}
                rows={candidates.data}
                columns={columns}
                rowId={({ person }) => person.id}
                filter={filter}
                sort={{ column: "elsewhere", descending: false }}
                selection={{ ids, onChange: setIds, labelOf: ({ person }) => person.name }}
                empty={
                  <EmptyState
                    title={t("sessions-candidates-none-title")}
                    body={t("sessions-candidates-none-body")}
                  />
                }
              />
            </div>
          </DialogContent>
          <DialogActions fluid>
            <span className={styles.free} role="status">
              {free === null
                ? null
                : people.length > free
                  ? t("sessions-enrol-over", { free, waiting: people.length - free })
                  : t("sessions-enrol-free", { free })}
            </span>
            <Button onClick={onClose}>
              <Text id="window-cancel" />
            </Button>
            <Button
              appearance="primary"
              disabled={people.length === 0 || enrol.pending}
              onClick={() => void enrol.run({ session: session.id, people, everybody: false })}
            >
              {t("sessions-enrol-save", { count: people.length })}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
