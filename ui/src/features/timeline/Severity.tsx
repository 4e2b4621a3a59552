/** How bad something in the plan is: sign and word, never colour alone. */
import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { ErrorCircleRegular } from "@fluentui/react-icons/svg/error-circle";
import { EyeRegular } from "@fluentui/react-icons/svg/eye";
import { useText } from "../../messages/Text";
import { statusVar } from "../../theme/status";

const useStyles = makeStyles({
  sign: {
    display: "inline-flex",
    alignItems: "center",
    gap: "5px",
    fontSize: "12px",
    fontWeight: 600,
    whiteSpace: "nowrap",
    "& svg": { fontSize: "16px" },
  },
  grave: { color: statusVar("statusBadText") },
  look: { color: statusVar("statusWarnText") },
});

export function Severity({ grave }: { grave: boolean }) {
  const styles = useStyles();
  const t = useText();
  return (
    <span className={mergeClasses(styles.sign, grave ? styles.grave : styles.look)}>
      {grave ? <ErrorCircleRegular aria-hidden /> : <EyeRegular aria-hidden />}
      {t(grave ? "timeline-grave" : "timeline-look")}
    </span>
  );
}
