/** What is worth knowing about a row: in the width of a cell, the whole of it on pointing; or all of it where there is room. */
import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { WarningRegular } from "@fluentui/react-icons/svg/warning";
import type { Message } from "../../api/types";
import { say } from "../../messages/catalogue";
import { statusVar } from "../../theme/status";

const useStyles = makeStyles({
  warned: {
    display: "flex",
    gap: "5px",
    alignItems: "center",
    minWidth: 0,
    color: statusVar("statusWarnText"),
  },
  sign: { flexShrink: 0 },
  whole: { alignItems: "flex-start", fontSize: "13px" },
  words: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
});

export function Warned({ messages, whole = false }: { messages: readonly Message[]; whole?: boolean }) {
  const styles = useStyles();
  const words = messages.map(say);
  return (
    <span
      className={mergeClasses(styles.warned, whole && styles.whole)}
      title={whole ? undefined : words.join("\n")}
    >
      <WarningRegular aria-hidden className={styles.sign} />
      <span className={mergeClasses(!whole && styles.words)}>{words.join(" ")}</span>
    </span>
  );
}
