/** The level of a row of the catalogue, as a sign with its name. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { BranchRegular } from "@fluentui/react-icons/svg/branch";
import { CircleSmallRegular } from "@fluentui/react-icons/svg/circle-small";
import { FlowRegular } from "@fluentui/react-icons/svg/flow";
import { LayerRegular } from "@fluentui/react-icons/svg/layer";
import type { ReactElement } from "react";
import type { ProcessLevel } from "../../api/types";

const useStyles = makeStyles({
  icon: { display: "inline-flex", flexShrink: 0, fontSize: "16px", color: tokens.colorNeutralForeground3 },
});

const icons: Record<ProcessLevel, ReactElement> = {
  end_to_end: <FlowRegular />,
  process_area: <LayerRegular />,
  process: <BranchRegular />,
  scenario: <CircleSmallRegular />,
};

export function LevelIcon({ level, label }: { level: ProcessLevel; label: string }) {
  const styles = useStyles();
  return (
    <span className={styles.icon} role="img" aria-label={label} title={label}>
      {icons[level]}
    </span>
  );
}
