/** What the table of materials shows of each. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { Material } from "../../api/types";
import { Pill } from "../../components/StatusBadge";
import type { Column } from "../../components/table/columns";
import { formatDate, formatNumber, languageName } from "../../messages/catalogue";
import { useText } from "../../messages/Text";
import { KindIcon } from "./KindIcon";
import { MaterialFile } from "./MaterialFile";
import { MaterialMoves } from "./MaterialMoves";
import { stateTone, STATES } from "./words";

const useStyles = makeStyles({
  title: { display: "flex", alignItems: "center", gap: "8px", minWidth: 0 },
  words: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: "12px" },
});

function Title({ material: { kind, title, language } }: { material: Material }) {
  const styles = useStyles();
  return (
    <span className={styles.title} title={title}>
      <KindIcon kind={kind} />
      <span className={styles.words}>{title}</span>
      <span className={styles.quiet}>{languageName(language)}</span>
    </span>
  );
}

/** How many reviewers have decided, and whether one asked for changes. */
function Reviewers({ material: { reviewers } }: { material: Material }) {
  const t = useText();
  if (reviewers.length === 0) return <>–</>;
  const agreed = reviewers.filter(({ decision }) => decision === "agreed").length;
  const asked = reviewers.filter(({ decision }) => decision === "changes_asked").length;
  const who = reviewers
    .map(({ person, decision }) =>
      t("modules-review-line", { name: person.name, decision: t(`modules-decision-${decision ?? "open"}`) }),
    )
    .join("\n");
  return (
    <span title={who}>
      <Pill tone={asked > 0 ? "warn" : agreed === reviewers.length ? "good" : "neutral"}>
        {asked > 0
          ? t("modules-reviews-asked", { count: asked })
          : t("modules-reviews-agreed", { agreed: formatNumber(agreed), of: formatNumber(reviewers.length) })}
      </Pill>
    </span>
  );
}

export function useMaterialColumns(): Column<Material>[] {
  const t = useText();
  return useMemo<Column<Material>[]>(
    () => [
      {
        id: "title",
        header: t("modules-material"),
        value: ({ title }) => title,
        cell: (material) => <Title material={material} />,
      },
      {
        id: "state",
        header: t("modules-state"),
        value: ({ state }) => STATES.indexOf(state),
        cell: ({ state, state_on: on }) => (
          <span title={on ? t("modules-state-since", { date: formatDate(on) }) : undefined}>
            <Pill tone={stateTone[state]}>{t(`modules-state-${state}`)}</Pill>
          </span>
        ),
        width: 124,
      },
      {
        id: "next",
        header: t("modules-next"),
        value: ({ moves }) => moves[0],
        cell: (material) => <MaterialMoves material={material} />,
        sortable: false,
        width: 154,
      },
      {
        id: "reviewers",
        header: t("modules-reviewers"),
        value: ({ reviewers }) => reviewers.filter(({ decision }) => decision === "agreed").length,
        cell: (material) => <Reviewers material={material} />,
        width: 128,
      },
      {
        id: "needed",
        header: t("modules-needed-by"),
        value: ({ needed_by }) => needed_by,
        cell: ({ needed_by: day, overdue }) =>
          day === null ? (
            "–"
          ) : overdue ? (
            <Pill tone="bad">{t("modules-overdue-since", { date: formatDate(day, "short") })}</Pill>
          ) : (
            formatDate(day, "short")
          ),
        width: 112,
      },
      {
        id: "file",
        header: t("modules-file"),
        value: ({ file_name, link }) => file_name || link,
        cell: (material) => <MaterialFile material={material} />,
        sortable: false,
        width: 92,
      },
    ],
    [t],
  );
}
