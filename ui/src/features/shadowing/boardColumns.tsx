/** The columns of the board of pairings, and what about a pairing wants attention. */
import { Button, makeStyles } from "@fluentui/react-components";
import type { LadderRow, PairingRow, Stage } from "../../api/types";
import { Comfort, LadderRung, STAGES } from "../../components/Ladder";
import { PersonName } from "../../components/PersonName";
import { Pill } from "../../components/StatusBadge";
import type { Column } from "../../components/table/columns";
import { formatDate, say, type text } from "../../messages/catalogue";
import { Said, useText } from "../../messages/Text";
import { statusVar } from "../../theme/status";
import { openQuickLog } from "./quickLog";

export interface BoardRow {
  key: string;
  pairing: PairingRow;
  /** Absent while the pairing has no processes. */
  ladder: LadderRow | null;
  attention: number;
  /** The first row of its pairing. */
  first: boolean;
}

/** How much a pairing wants somebody's attention: stalled before blocked before a warning. */
export function attention({ closed_on, stalled, open_blockers, warnings }: PairingRow): number {
  if (closed_on !== null) return 0;
  return (stalled ? 4 : 0) + (open_blockers > 0 ? 2 : 0) + (warnings.length > 0 ? 1 : 0);
}

const useStyles = makeStyles({
  attention: { display: "flex", alignItems: "center", gap: "6px", minWidth: 0 },
  why: {
    minWidth: 0,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    fontSize: "12px",
    fontWeight: 600,
    color: statusVar("statusWarnText"),
  },
  last: { display: "inline-flex", gap: "8px", fontVariantNumeric: "tabular-nums" },
  log: { minWidth: "44px", height: "22px" },
});

/** Why a pairing wants attention, in words. */
export function Attention({ pairing }: { pairing: PairingRow }) {
  const styles = useStyles();
  const t = useText();
  const { closed_on, stalled, open_blockers, warnings } = pairing;
  if (closed_on)
    return <Pill tone="neutral">{t("pairing-closed-on", { date: formatDate(closed_on, "short") })}</Pill>;
  const why = stalled ?? warnings[0];
  const words = [stalled, ...warnings].flatMap((message) => (message ? [say(message)] : []));
  return (
    <span className={styles.attention} title={words.join("\n")}>
      {open_blockers > 0 ? <Pill tone="bad">{t("pairing-blockers", { count: open_blockers })}</Pill> : null}
      {why ? (
        <span className={styles.why}>
          <span aria-hidden>⚠ </span>
          <Said message={why} />
        </span>
      ) : null}
    </span>
  );
}

/** When the area was last shadowed, and how it felt. */
export function Last({ ladder }: { ladder: LadderRow | null }) {
  const styles = useStyles();
  const t = useText();
  if (!ladder?.last_on) return <>{t("shadowing-never")}</>;
  return (
    <span className={styles.last}>
      {formatDate(ladder.last_on, "short")}
      {ladder.last_comfort === null ? null : <Comfort value={ladder.last_comfort} />}
    </span>
  );
}

function LogButton({ pairing }: { pairing: PairingRow }) {
  const styles = useStyles();
  const t = useText();
  if (pairing.closed_on) return null;
  const names = { superuser: pairing.superuser.name, consultant: pairing.consultant.name };
  return (
    <Button
      size="small"
      className={styles.log}
      tabIndex={-1}
      aria-label={t("pairing-log-label", { pairing: t("pairing-names", names) })}
      onClick={(event) => {
        event.stopPropagation();
        openQuickLog({ pairing: pairing.id });
      }}
    >
      {t("pairing-log")}
    </Button>
  );
}

export function boardColumns(t: typeof text): Column<BoardRow>[] {
  return [
    {
      id: "superuser",
      header: t("pairing-superuser"),
      value: ({ pairing }) => pairing.superuser.name,
      cell: ({ pairing }) => <PersonName name={pairing.superuser.name} />,
      width: 152,
      least: 134,
    },
    {
      id: "consultant",
      header: t("pairing-consultant"),
      value: ({ pairing }) => pairing.consultant.name,
      muted: true,
      width: 124,
      least: 100,
    },
    {
      id: "area",
      header: t("pairing-area"),
      value: ({ ladder }) => ladder?.area.name,
      width: 150,
      least: 124,
    },
    ...STAGES.map((stage): Column<BoardRow> => rungColumn(t, stage)),
    {
      id: "last",
      header: t("pairing-last"),
      value: ({ ladder }) => ladder?.last_on,
      cell: ({ ladder }) => <Last ladder={ladder} />,
      width: 132,
      least: 126,
    },
    {
      id: "attention",
      header: t("pairing-attention"),
      value: (row) => row.attention,
      cell: ({ pairing, first }) => (first ? <Attention pairing={pairing} /> : null),
    },
    {
      id: "log",
      header: t("pairing-log"),
      value: () => null,
      cell: ({ pairing, first }) => (first ? <LogButton pairing={pairing} /> : null),
      sortable: false,
      width: 72,
      least: 62,
    },
  ];
}

function rungColumn(t: typeof text, stage: Stage): Column<BoardRow> {
  const rung = ({ ladder }: BoardRow) => ladder?.rungs.find((one) => one.stage === stage);
  return {
    id: stage,
    header: t(`stage-${stage}`),
    value: (row) => rung(row)?.done,
    cell: (row) => {
      const found = rung(row);
      if (!found) return null;
      return <LadderRung stage={stage} rung={found} current={row.ladder?.next_stage === stage} />;
    },
    align: "center",
    width: 70,
    least: 63,
  };
}
