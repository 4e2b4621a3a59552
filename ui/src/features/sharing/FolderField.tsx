/** A folder that the person chooses in the system's dialog. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { FolderOpenRegular } from "@fluentui/react-icons/svg/folder-open";
import type { FileChoice } from "../../api/types";
import { FormField, type ErrorOf } from "../../components/Form";
import { Text } from "../../messages/Text";
import { pickFolder } from "../../platform/dialogs";

const useStyles = makeStyles({
  line: { display: "flex", alignItems: "center", gap: "10px", minWidth: 0 },
  name: {
    minWidth: 0,
    fontSize: "13px",
    fontWeight: 600,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    color: tokens.colorNeutralForeground1,
  },
});

interface FolderFieldProps {
  /** Name of the argument of the command. */
  name: string;
  label: string;
  hint?: string;
  errors: ErrorOf;
  value: FileChoice | null;
  onChange: (folder: FileChoice) => void;
}

export function FolderField({ name, label, hint, errors, value, onChange }: FolderFieldProps) {
  const styles = useStyles();
  const choose = async () => {
    const folder = await pickFolder().catch(() => null);
    if (folder) onChange(folder);
  };
  return (
    <FormField name={name} label={label} errors={errors} {...(hint ? { hint } : {})}>
      <div className={styles.line} role="group" aria-label={label}>
        {value ? (
          <span className={styles.name} title={value.name}>
            {value.name}
          </span>
        ) : null}
        <Button size="small" icon={<FolderOpenRegular />} onClick={() => void choose()}>
          <Text id={value ? "share-folder-other" : "share-folder-choose"} />
        </Button>
      </div>
    </FormField>
  );
}
