/** One conflict with its values in full, and the way to the row. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { OpenRegular } from "@fluentui/react-icons/svg/open";
import type { Conflict, ConflictChoice } from "../../api/types";
import { EvidencePanel } from "../../components/EvidencePanel";
import { say } from "../../messages/catalogue";
import { Text, useText } from "../../messages/Text";
import { navigate } from "../../router/router";
import { aboutOf, choicesOf, valueOf } from "./conflict";
import { Version } from "./Version";

const useStyles = makeStyles({
  sides: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)", gap: "16px" },
  side: {
    padding: "8px 12px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: "6px",
    minWidth: 0,
  },
  name: {
    margin: 0,
    fontSize: "12px",
    lineHeight: "16px",
    fontWeight: 600,
    color: tokens.colorNeutralForeground2,
  },
  words: { margin: 0, fontSize: "14px", lineHeight: "20px" },
});

interface ConflictPanelProps {
  conflict: Conflict;
  busy: boolean;
  onSettle: (choice: ConflictChoice) => void;
  onClose: () => void;
}

export function ConflictPanel({ conflict, busy, onSettle, onClose }: ConflictPanelProps) {
  const styles = useStyles();
  const t = useText();
  const { title, message, shown, other, address } = conflict;
  const { keep, use } = choicesOf(conflict);
  return (
    <EvidencePanel title={title} explains={aboutOf(conflict)} onClose={onClose} wide>
      <p className={styles.words}>{say(message)}</p>
      <div className={styles.sides}>
        <section className={styles.side} aria-labelledby="conflict-shown">
          <h3 id="conflict-shown" className={styles.name}>
            <Text id="conflicts-shown" />
          </h3>
          <Version
            version={shown}
            value={valueOf(conflict, "shown")}
            choose={keep}
            disabled={busy}
            onChoose={() => onSettle("keep_shown")}
            whole
          />
        </section>
        <section className={styles.side} aria-labelledby="conflict-other">
          <h3 id="conflict-other" className={styles.name}>
            <Text id="conflicts-other" />
          </h3>
          <Version
            version={other}
            value={valueOf(conflict, "other")}
            choose={use}
            disabled={busy}
            onChoose={() => onSettle("use_other")}
            whole
          />
        </section>
      </div>
      {address ? (
        <div>
          <Button size="small" icon={<OpenRegular />} onClick={() => navigate(address)}>
            {t("conflicts-open", { title })}
          </Button>
        </div>
      ) : null}
    </EvidencePanel>
  );
}
