/** What the list of modules shows of each. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { ModuleRow } from "../../api/types";
import { Pill } from "../../components/StatusBadge";
import type { Column } from "../../components/table/columns";
import { formatNumber, say } from "../../messages/catalogue";
import { useText } from "../../messages/Text";
import { StateBar } from "./StateBar";

const useStyles = makeStyles({
  version: { display: "inline-flex", alignItems: "center", gap: "6px" },
  missing: {
    display: "block",
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    color: tokens.colorNeutralForeground2,
  },
});

/** What is missing in one line; the rest is said when pointing at it. */
function Missing({ row: { missing } }: { row: ModuleRow }) {
  const styles = useStyles();
  const t = useText();
  const all = missing.map((message) => say(message));
  const [first, ...more] = all;
  return (
    <span className={styles.missing} title={all.join("\n")}>
      {first
        ? more.length > 0
          ? t("modules-missing-more", { first, count: all.length })
          : first
        : t("modules-not-approved")}
    </span>
  );
}

/** The version; and that a module it builds on has moved on, with what to do when pointing at it. */
function Version({ row: { version, stale } }: { row: ModuleRow }) {
  const styles = useStyles();
  const t = useText();
  if (!stale || stale.length === 0) return <>{formatNumber(version)}</>;
  return (
    <span className={styles.version} title={stale.map((message) => say(message)).join("\n")}>
      <Pill tone="warn">{t("modules-stale-short")}</Pill>
      {formatNumber(version)}
    </span>
  );
}

export function useModuleColumns(): Column<ModuleRow>[] {
  const t = useText();
  return useMemo<Column<ModuleRow>[]>(() => {
    const names = (of: readonly { name: string }[]) => of.map(({ name }) => name).join(", ");
    return [
      { id: "title", header: t("modules-name"), value: ({ title }) => title },
      {
        id: "delivery",
        header: t("modules-delivery"),
        value: ({ delivery }) => t(`modules-delivery-${delivery}`),
        muted: true,
        width: 92,
      },
      {
        id: "minutes",
        header: t("modules-minutes-short"),
        hint: t("modules-minutes"),
        value: ({ minutes }) => minutes,
        cell: ({ minutes }) => formatNumber(minutes),
        align: "end",
        width: 52,
      },
      {
        id: "version",
        header: t("modules-version"),
        value: ({ version }) => version,
        cell: (row) => <Version row={row} />,
        align: "end",
        width: 92,
      },
      { id: "owner", header: t("modules-owner"), value: ({ owner }) => owner?.name, width: 112 },
      {
        id: "groups",
        header: t("modules-groups"),
        value: ({ groups }) => names(groups),
        muted: true,
        width: 128,
      },
      {
        id: "materials",
        header: t("modules-materials"),
        value: ({ materials }) => materials.reduce((sum, { count }) => sum + count, 0),
        cell: ({ materials }) => <StateBar counts={materials} />,
        width: 132,
      },
      {
        id: "content",
        header: t("modules-content"),
        value: ({ approved, missing }) =>
          approved ? t("modules-approved") : missing.map((one) => say(one)).join(" "),
        cell: (row) =>
          row.approved ? <Pill tone="good">{t("modules-approved-sign")}</Pill> : <Missing row={row} />,
      },
      {
        id: "overdue",
        header: t("modules-overdue"),
        value: ({ overdue }) => overdue,
        cell: ({ overdue }) =>
          overdue > 0 ? <Pill tone="bad">{t("modules-overdue-count", { count: overdue })}</Pill> : "–",
        align: "end",
        width: 76,
      },
      {
        id: "ahead",
        header: t("modules-ahead"),
        hint: t("modules-ahead-hint"),
        value: ({ sessions_ahead }) => sessions_ahead,
        cell: ({ sessions_ahead }) => formatNumber(sessions_ahead),
        align: "end",
        width: 62,
      },
    ];
  }, [t]);
}
