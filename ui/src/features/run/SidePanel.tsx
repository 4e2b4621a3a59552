/** A panel at the right of the roster: its name and the way back to the timed task. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useId, type ReactNode } from "react";
import { useText } from "../../messages/Text";

const useStyles = makeStyles({
  panel: { display: "flex", flexDirection: "column", gap: "12px", minHeight: 0 },
  head: { display: "flex", alignItems: "center", gap: "8px", minHeight: "32px" },
  title: { margin: 0, fontSize: "16px", lineHeight: "22px", fontWeight: 600, flexGrow: 1 },
  hint: { margin: 0, fontSize: "12px", color: tokens.colorNeutralForeground3 },
});

interface Props {
  title: string;
  hint?: string;
  onClose: () => void;
  children: ReactNode;
}

export function SidePanel({ title, hint, onClose, children }: Props) {
  const styles = useStyles();
  const t = useText();
  const id = useId();
  return (
    // Not a control: it hears Escape from the fields inside it.
    // eslint-disable-next-line jsx-a11y-x/no-noninteractive-element-interactions
    <section
      className={styles.panel}
      aria-labelledby={id}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.defaultPrevented) return;
        event.preventDefault();
        onClose();
      }}
    >
      <div className={styles.head}>
        <h2 className={styles.title} id={id}>
          {title}
        </h2>
        <Button
          size="small"
          appearance="subtle"
          icon={<DismissRegular />}
          aria-label={t("window-close")}
          onClick={onClose}
        />
      </div>
      {hint ? <p className={styles.hint}>{hint}</p> : null}
      {children}
    </section>
  );
}
