/** The columns of the list of superusers. */
import { ProgressBar, makeStyles } from "@fluentui/react-components";
import { WarningRegular } from "@fluentui/react-icons/svg/warning";
import { useMemo } from "react";
import type { Message, SuperuserRow } from "../../api/types";
import { PersonName } from "../../components/PersonName";
import { Pill, StatusBadge } from "../../components/StatusBadge";
import type { Column } from "../../components/table/columns";
import { formatShare, say } from "../../messages/catalogue";
import { useText } from "../../messages/Text";
import { statusVar } from "../../theme/status";

const useStyles = makeStyles({
  progress: { display: "grid", gridTemplateColumns: "1fr 36px", gap: "6px", alignItems: "center" },
  share: { fontSize: "12px", textAlign: "end", fontVariantNumeric: "tabular-nums" },
  warning: {
    display: "block",
    overflow: "hidden",
    textOverflow: "ellipsis",
    "& svg": { verticalAlign: "-2px", marginInlineEnd: "4px" },
    color: statusVar("statusWarnText"),
    fontSize: "12px",
  },
});

export function Progress({ value, label }: { value: number; label: string }) {
  const styles = useStyles();
  return (
    <span className={styles.progress}>
      <ProgressBar value={value / 100} thickness="medium" aria-label={label} />
      <span className={styles.share}>{formatShare(value / 100)}</span>
    </span>
  );
}

function Warnings({ warnings }: { warnings: readonly Message[] }) {
  const styles = useStyles();
  const [first] = warnings;
  if (!first) return null;
  const words = warnings.map(say).join("\n");
  return (
    <span className={styles.warning} title={words}>
      <WarningRegular aria-hidden fontSize={14} />
      {warnings.length > 1 ? `${say(first)} +${warnings.length - 1}` : say(first)}
    </span>
  );
}

export function useSuperuserColumns(): Column<SuperuserRow>[] {
  const t = useText();
  return useMemo(
    () => [
      {
        id: "name",
        header: t("superusers-column-name"),
        value: ({ name }) => name,
        cell: ({ name }) => <PersonName name={name} />,
        width: 150,
      },
      {
        id: "job",
        header: t("superusers-column-job"),
        muted: true,
        value: ({ job_title: job, site }) => [job, site].filter(Boolean).join(", "),
        width: 118,
      },
      {
        id: "groups",
        header: t("superusers-column-groups"),
        value: ({ groups }) => groups.join(", "),
        width: 112,
      },
      {
        id: "wave",
        header: t("superusers-column-wave"),
        muted: true,
        value: ({ wave }) => wave?.name,
        width: 76,
      },
      {
        id: "status",
        header: t("superusers-status"),
        value: ({ status }) => t(`status-${status}`),
        cell: ({ status, stepped_down_on: down }) =>
          down ? <Pill tone="neutral">{t("superusers-stepped-down")}</Pill> : <StatusBadge status={status} />,
        width: 98,
      },
      {
        id: "progress",
        header: t("superusers-column-progress"),
        value: ({ progress }) => progress,
        // Before the first training of their own only what others do for them is met: an account, a manager's word, time.
        cell: ({ progress, name, status }) =>
          status === "not_started" && progress > 0 ? (
            <span title={t("superusers-progress-before-explains")}>
              {t("superusers-progress-before", { share: formatShare(progress / 100) })}
            </span>
          ) : (
            <Progress value={progress} label={t("superusers-progress-of", { name })} />
          ),
        width: 106,
      },
      {
        id: "next",
        header: t("superusers-column-next"),
        value: ({ next_step: next }) => (next ? say(next) : null),
      },
      {
        id: "warnings",
        header: t("superusers-column-warnings"),
        value: ({ warnings }) => (warnings.length > 0 ? warnings.map(say).join(" ") : null),
        cell: ({ warnings }) => (warnings.length > 0 ? <Warnings warnings={warnings} /> : "–"),
        width: 196,
      },
    ],
    [t],
  );
}
