/** What is open before a phase. */
import type { PhaseGate } from "../../api/types";
import { EmptyState } from "../../components/EmptyState";
import { EvidencePanel } from "../../components/EvidencePanel";
import { useText } from "../../messages/Text";
import { LineTable } from "./LineTable";

interface GatePanelProps {
  gate: PhaseGate;
  onLine: (line: string) => void;
  onClose: () => void;
}

export function GatePanel({ gate, onLine, onClose }: GatePanelProps) {
  const t = useText();
  return (
    <EvidencePanel
      wide
      title={t("checklists-gate", { phase: t(`phase-${gate.before}`) })}
      explains={t("checklists-gate-explains")}
      onClose={onClose}
    >
      {gate.lines.length === 0 ? (
        <EmptyState
          title={t(gate.of === 0 ? "checklists-gate-nothing-title" : "checklists-gate-clear-title")}
          body={t(gate.of === 0 ? "checklists-gate-nothing-body" : "checklists-gate-clear-body")}
        />
      ) : (
        <LineTable lines={gate.lines} onOpen={onLine} />
      )}
    </EvidencePanel>
  );
}
