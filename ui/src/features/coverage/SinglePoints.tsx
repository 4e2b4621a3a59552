/** Superusers who cannot be spared: without them a risk area has nobody. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { CoverageOverview } from "../../api/types";
import { Pill } from "../../components/StatusBadge";
import { Text } from "../../messages/Text";
import { href } from "../../router/router";
import { singleState } from "./cells";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  link: {
    display: "block",
    padding: "8px 12px",
    color: "inherit",
    textDecorationLine: "none",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  line: { display: "flex", gap: "8px", alignItems: "center" },
  name: { flexGrow: 1, fontSize: "13px", fontWeight: 600 },
  detail: { fontSize: "12px", lineHeight: "16px", color: tokens.colorNeutralForeground3 },
  nothing: { margin: 0, padding: "12px", fontSize: "13px", color: tokens.colorNeutralForeground3 },
});

export function SinglePoints({
  overview: { single_points: points, with_trainer: trained },
}: {
  overview: Pick<CoverageOverview, "single_points" | "with_trainer">;
}) {
  const styles = useStyles();
  const state = singleState(points.length, trained);
  if (state !== "some") {
    return (
      <p className={styles.nothing}>
        <Text id={`coverage-single-${state}`} />
      </p>
    );
  }
  return (
    <ul className={styles.list}>
      {points.map(({ superuser, risk_areas: areas, examples, colleagues }) => (
        <li key={superuser.id} className={styles.item}>
          <a className={styles.link} href={href(`/superusers/${superuser.id}`)}>
            <span className={styles.line}>
              <span className={styles.name} dir="auto">
                {superuser.name}
              </span>
              <Pill tone="warn">
                <Text id="coverage-single-areas" args={{ count: areas }} />
              </Pill>
            </span>
            <div className={styles.detail}>
              {examples.slice(0, 3).join(" · ")}
              {examples.length > 0 ? " · " : null}
              <Text id="coverage-single-colleagues" args={{ count: colleagues }} />
            </div>
          </a>
        </li>
      ))}
    </ul>
  );
}
