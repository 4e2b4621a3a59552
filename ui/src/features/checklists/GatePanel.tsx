/** What is open before a phase. */
import { Link, makeStyles } from "@fluentui/react-components";
import type { PhaseGate } from "../../api/types";
import { EmptyState } from "../../components/EmptyState";
import { EvidencePanel } from "../../components/EvidencePanel";
import { useText } from "../../messages/Text";
import { href } from "../../router/router";
import { LineTable } from "./LineTable";

const useStyles = makeStyles({ waiting: { margin: 0, paddingLeft: "18px" } });

interface GatePanelProps {
  gate: PhaseGate;
  onLine: (line: string) => void;
  onClose: () => void;
}

export function GatePanel({ gate, onLine, onClose }: GatePanelProps) {
  const styles = useStyles();
  const t = useText();
  return (
    <EvidencePanel
      wide
      title={t("checklists-gate", { phase: t(`phase-${gate.before}`) })}
      explains={t("checklists-gate-explains")}
      onClose={onClose}
    >
      {gate.not_begun.length > 0 ? (
        <ul className={styles.waiting}>
          {gate.not_begun.map(({ phase, title, lines }) => (
            <li key={phase}>
              <Link href={href("/plan/checklists", { phase })}>
                {t("checklists-gate-not-begun", { phase: t(`phase-${phase}`), title, lines })}
              </Link>
            </li>
          ))}
        </ul>
      ) : null}
      {gate.lines.length === 0 && gate.not_begun.length > 0 ? null : gate.lines.length === 0 ? (
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
