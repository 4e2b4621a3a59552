/** The superusers behind a row or cell of a roll-up. */
import { Button } from "@fluentui/react-components";
import type { GateKind, RollUpBy, RollUpRow, SuperuserFilter } from "../../api/types";
import { EvidencePanel } from "../../components/EvidencePanel";
import { LoadError } from "../../components/LoadError";
import { useText } from "../../messages/Text";
import { useCommand } from "../../platform/query";
import { href, navigate, usePlace } from "../../router/router";
import { SuperuserTable } from "./SuperuserTable";

interface RollUpPanelProps {
  by: RollUpBy;
  row: RollUpRow;
  gate: GateKind | null;
  args: SuperuserFilter;
  onClose: () => void;
}

export function RollUpPanel({ by, row, gate, args, onClose }: RollUpPanelProps) {
  const t = useText();
  const { path, query } = usePlace();
  const overview = useCommand("readiness_overview", args);
  const behind = new Set(row.superusers.map(({ id }) => id));
  const rows = overview.data?.rows.filter(({ id }) => behind.has(id));
  const passed = row.gates.find((one) => one.gate === gate);
  const name = row.name || t("readiness-roll-up-nowhere");
  const narrow = () => {
    const next = Object.fromEntries(query);
    navigate(href(path, { ...next, view: null, open: null, [by]: row.id }));
  };
  return (
    <EvidencePanel
      wide
      title={gate ? t("readiness-evidence-title", { name, gate: t(`gate-${gate}`) }) : name}
      explains={
        passed
          ? t("readiness-roll-up-explains-gate", { passed: passed.passed, all: passed.of })
          : t("readiness-roll-up-explains", { count: row.superusers.length })
      }
      onClose={onClose}
    >
      <LoadError error={overview.error} onRetry={() => void overview.refetch()} />
      <SuperuserTable label={name} rows={rows} gate={gate} />
      {row.id ? (
        <div>
          <Button size="small" onClick={narrow}>
            {t("readiness-roll-up-narrow", { name })}
          </Button>
        </div>
      ) : null}
    </EvidencePanel>
  );
}
