/** The materials of a session's module, opened from here; they lie on this laptop or say that they do not. */
import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import type { MaterialState, Preparation } from "../../api/types";
import { Card } from "../../components/Card";
import { Pill } from "../../components/StatusBadge";
import { languageName } from "../../messages/catalogue";
import { Text, useText } from "../../messages/Text";
import { useChange } from "../../platform/query";
import { href } from "../../router/router";
import type { Tone } from "../../theme/status";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  line: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto auto",
    gap: "10px",
    alignItems: "center",
    padding: "3px 0",
    fontSize: "13px",
  },
  quiet: { fontSize: "12px", color: tokens.colorNeutralForeground3 },
});

const tones: Record<MaterialState, Tone> = {
  draft: "neutral",
  expert_review: "warn",
  update: "warn",
  owner_approval: "warn",
  approved: "good",
  outdated: "bad",
};

export function PreparationMaterials({ preparation }: { preparation: Preparation }) {
  const styles = useStyles();
  const t = useText();
  const { materials, session } = preparation;
  const open = useChange("material_open", { quiet: true });
  return (
    <Card
      title={t("sessions-materials")}
      actions={
        <Link href={href(`/modules/${session.module.id}`)} style={{ fontSize: "13px" }}>
          <Text id="sessions-way-module" />
        </Link>
      }
    >
      {materials.length === 0 ? <span className={styles.quiet}>{t("sessions-materials-none")}</span> : null}
      <ul className={styles.list}>
        {materials.map(({ id, title, kind, state, language, here }) => (
          <li key={id} className={styles.line}>
            <span>
              <span dir="auto">{title}</span>{" "}
              <span className={styles.quiet}>
                {[t(`sessions-material-${kind}`), languageName(language)].filter(Boolean).join(" · ")}
              </span>
            </span>
            <Pill tone={tones[state]}>{t(`sessions-material-state-${state}`)}</Pill>
            <Button
              size="small"
              disabled={!here && kind !== "link"}
              title={!here && kind !== "link" ? t("sessions-material-elsewhere") : undefined}
              aria-label={t("sessions-material-open", { title })}
              onClick={() => void open.run({ id })}
            >
              <Text id="sessions-open" />
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  );
}
