/** One material in a panel: its state and moves, its file, what reviewers said, and its fields. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowDownloadRegular } from "@fluentui/react-icons/svg/arrow-download";
import type { Material } from "../../api/types";
import { EvidencePanel } from "../../components/EvidencePanel";
import { Pill } from "../../components/StatusBadge";
import { formatDate, formatNumber } from "../../messages/catalogue";
import { Text, useText } from "../../messages/Text";
import { pickFileToSave } from "../../platform/dialogs";
import { useChange } from "../../platform/query";
import { MaterialFile } from "./MaterialFile";
import { MaterialForm } from "./MaterialForm";
import { MaterialMoves } from "./MaterialMoves";
import { Reviews } from "./Reviews";
import { fileSize, stateTone } from "./words";

const useStyles = makeStyles({
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "8px", fontSize: "13px" },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: "12px" },
  file: { fontWeight: 600, overflowWrap: "anywhere" },
  rule: { width: "100%", border: 0, borderTop: `1px solid ${tokens.colorNeutralStroke2}`, margin: "2px 0" },
});

interface MaterialPanelProps {
  module: string;
  /** The language that a new one begins with. */
  language: string;
  /** What a file may weigh, in bytes. */
  largest: number;
  /** Null for a new one. */
  material: Material | null;
  onClose: () => void;
}

export function MaterialPanel({ module, language, largest, material, onClose }: MaterialPanelProps) {
  const styles = useStyles();
  const t = useText();
  const remove = useChange("material_delete", { onDone: onClose });
  return (
    <EvidencePanel
      title={material?.title ?? t("modules-material-new")}
      explains={material ? undefined : t("modules-material-new-explains")}
      onClose={onClose}
      wide
    >
      {material ? (
        <>
          <Standing material={material} />
          <StoredFile material={material} />
          <Reviews material={material} />
          <hr className={styles.rule} />
        </>
      ) : null}
      <MaterialForm
        module={module}
        language={language}
        largest={largest}
        material={material}
        onClose={onClose}
      />
      {material ? (
        <>
          <hr className={styles.rule} />
          <div className={styles.line}>
            <Button
              size="small"
              disabledFocusable={remove.pending}
              onClick={() => void remove.run({ id: material.id })}
            >
              <Text id="modules-material-delete" />
            </Button>
          </div>
        </>
      ) : null}
    </EvidencePanel>
  );
}

function Standing({ material }: { material: Material }) {
  const styles = useStyles();
  const t = useText();
  const { state, state_on: on, approved_version: approved } = material;
  return (
    <div className={styles.line}>
      <Pill tone={stateTone[state]}>{t(`modules-state-${state}`)}</Pill>
      {on ? <span className={styles.quiet}>{t("modules-state-since", { date: formatDate(on) })}</span> : null}
      <MaterialMoves material={material} />
      {approved !== null ? (
        <span className={styles.quiet}>{t("modules-approved-for", { version: formatNumber(approved) })}</span>
      ) : null}
    </div>
  );
}

function StoredFile({ material }: { material: Material }) {
  const styles = useStyles();
  const copy = useChange("material_copy", { quiet: true });
  const { id, link, file_name: name, file_size: size, here } = material;
  if (!name && !link) return null;
  const saveCopy = async () => {
    const target = await pickFileToSave("material", name);
    if (target) await copy.run({ id, file: target.file });
  };
  return (
    <div className={styles.line}>
      <span className={styles.file}>{name || link}</span>
      {size !== null ? <span className={styles.quiet}>{fileSize(size)}</span> : null}
      <MaterialFile material={material} />
      {here && name ? (
        <Button
          size="small"
          appearance="subtle"
          icon={<ArrowDownloadRegular />}
          disabledFocusable={copy.pending}
          onClick={() => void saveCopy()}
        >
          <Text id="modules-save-copy" />
        </Button>
      ) : null}
    </div>
  );
}
