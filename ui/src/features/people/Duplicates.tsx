/** Pairs that may be the same person: make one of them, or remember that they are two. */
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { DuplicatePair, PersonRow } from "../../api/types";
import { ConfirmDialog } from "../../components/ConfirmDialog";
import { EmptyState } from "../../components/EmptyState";
import { EvidencePanel } from "../../components/EvidencePanel";
import { LoadError } from "../../components/LoadError";
import { PersonName } from "../../components/PersonName";
import { RowsSkeleton } from "../../components/Skeletons";
import { say } from "../../messages/catalogue";
import { Text, useText } from "../../messages/Text";
import { useChange, useCommand } from "../../platform/query";
import { statusVar } from "../../theme/status";

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: "12px",
  },
  pair: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: "6px",
    padding: "10px 12px",
    display: "flex",
    flexDirection: "column",
    gap: "8px",
  },
  reason: { margin: 0, fontSize: "13px" },
  table: {
    width: "100%",
    tableLayout: "fixed",
    borderCollapse: "collapse",
    fontSize: "13px",
    "& th, & td": { textAlign: "start", padding: "2px 6px 2px 0", fontWeight: 400, overflowWrap: "anywhere" },
    "& th[scope=row]": { color: tokens.colorNeutralForeground3, width: "90px" },
  },
  differs: { fontWeight: 600, color: statusVar("statusWarnText") },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px", justifyContent: "flex-end" },
});

interface Merge {
  keep: PersonRow;
  merge: PersonRow;
}

export function Duplicates({ onClose }: { onClose: () => void }) {
  const styles = useStyles();
  const t = useText();
  const pairs = useCommand("people_duplicates", {});
  const [asking, setAsking] = useState<Merge | null>(null);
  const merge = useChange("people_merge", { onDone: () => setAsking(null) });
  const apart = useChange("people_not_same");
  return (
    <EvidencePanel
      title={t("people-duplicates-title")}
      explains={t("people-duplicates-explains")}
      onClose={onClose}
      wide
    >
      <LoadError error={pairs.error} onRetry={() => void pairs.refetch()} />
      {pairs.data ? null : pairs.error ? null : <RowsSkeleton rows={6} />}
      {pairs.data?.length === 0 ? (
        <EmptyState title={t("people-duplicates-none-title")} body={t("people-duplicates-none-body")} />
      ) : null}
      <ul className={styles.list}>
        {pairs.data?.map((pair) => (
          <Pair
            key={`${pair.one.id}/${pair.other.id}`}
            pair={pair}
            onKeep={(keep, gone) => setAsking({ keep, merge: gone })}
            onApart={() => void apart.run({ keep: pair.one.id, merge: pair.other.id })}
          />
        ))}
      </ul>
      {asking ? (
        <ConfirmDialog
          title={t("people-merge-title", { name: asking.keep.name })}
          confirm={t("people-merge-confirm")}
          pending={merge.pending}
          onConfirm={() => void merge.run({ keep: asking.keep.id, merge: asking.merge.id })}
          onClose={() => setAsking(null)}
        >
          <Text
            id="people-merge-body"
            args={{
              keep: asking.keep.email || asking.keep.name,
              gone: asking.merge.email || asking.merge.name,
            }}
          />
        </ConfirmDialog>
      ) : null}
    </EvidencePanel>
  );
}

const facts = ["email", "job_title", "department", "site", "groups"] as const;

function worded(person: PersonRow, fact: (typeof facts)[number]): string {
  const value = person[fact];
  return typeof value === "string" ? value : value.join(", ");
}

interface PairProps {
  pair: DuplicatePair;
  onKeep: (keep: PersonRow, gone: PersonRow) => void;
  onApart: () => void;
}

function Pair({ pair: { one, other, reason }, onKeep, onApart }: PairProps) {
  const styles = useStyles();
  const t = useText();
  return (
    <li className={styles.pair}>
      <p className={styles.reason}>{say(reason)}</p>
      <table className={styles.table}>
        <thead>
          <tr>
            <td style={{ width: "90px" }} />
            {[one, other].map((person) => (
              <th key={person.id} scope="col">
                <PersonName name={person.name} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {facts.map((fact) => {
            const differs = worded(one, fact) !== worded(other, fact);
            return (
              <tr key={fact}>
                <th scope="row">{t(`people-fact-${fact}`)}</th>
                {[one, other].map((person) => (
                  <td key={person.id} className={mergeClasses(differs && styles.differs)}>
                    {worded(person, fact) || "–"}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
      <div className={styles.actions}>
        <Button size="small" onClick={onApart}>
          <Text id="people-not-same" />
        </Button>
        <Button size="small" onClick={() => onKeep(one, other)}>
          <Text id="people-keep-left" />
        </Button>
        <Button size="small" onClick={() => onKeep(other, one)}>
          <Text id="people-keep-right" />
        </Button>
      </div>
    </li>
  );
}
