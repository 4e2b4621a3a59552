/** Opening a material; says when its file is not there. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { OpenRegular } from "@fluentui/react-icons/svg/open";
import { useContext } from "react";
import type { Material } from "../../api/types";
import { InGrid } from "../../components/gridContext";
import { Text, useText } from "../../messages/Text";
import { useChange } from "../../platform/query";

const useStyles = makeStyles({
  none: { color: tokens.colorNeutralForeground3, fontSize: "12px" },
});

export function MaterialFile({
  material: { id, title, link, file_name: file, here },
}: {
  material: Material;
}) {
  const styles = useStyles();
  const t = useText();
  const inGrid = useContext(InGrid);
  const open = useChange("material_open", { quiet: true });
  if (!link && !here) {
    return (
      <span className={styles.none} title={file}>
        <Text id={file ? "modules-file-elsewhere" : "modules-file-none"} />
      </span>
    );
  }
  return (
    <Button
      size="small"
      appearance="subtle"
      icon={<OpenRegular />}
      tabIndex={inGrid ? -1 : 0}
      title={file || link}
      aria-label={t("modules-open-of", { title })}
      disabledFocusable={open.pending}
      onClick={() => void open.run({ id })}
    >
      <Text id="modules-open" />
    </Button>
  );
}
