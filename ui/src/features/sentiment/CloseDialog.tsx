/** Before counting: what will be told, what is told together, and what is too few. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { PulseDetail } from "../../api/types";
import { ConfirmDialog } from "../../components/ConfirmDialog";
import { FormError } from "../../components/Form";
import { LoadError } from "../../components/LoadError";
import { RowsSkeleton } from "../../components/Skeletons";
import { useText } from "../../messages/Text";
import { useChange, useCommand } from "../../platform/query";

const useStyles = makeStyles({
  words: { margin: "0 0 8px", fontSize: "13px", lineHeight: "19px" },
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontSize: "13px",
    margin: "0 0 10px",
    "& td": { padding: "4px 0", borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
    "& td:last-child": { textAlign: "end", fontVariantNumeric: "tabular-nums" },
  },
});

export function CloseDialog({ pulse, onClose }: { pulse: PulseDetail; onClose: () => void }) {
  const styles = useStyles();
  const t = useText();
  const { id, name } = pulse.row;
  const preview = useCommand("pulse_close_preview", { id });
  const close = useChange("pulse_close", { ownErrors: true, onDone: onClose });
  const seen = preview.data;
  return (
    <ConfirmDialog
      title={t("pulse-close-title", { name })}
      confirm={t("pulse-close-confirm")}
      pending={close.pending || !seen}
      onConfirm={() => void close.run({ id })}
      onClose={onClose}
    >
      <FormError error={close.error} />
      <LoadError error={preview.error} onRetry={() => void preview.refetch()} />
      {seen ? (
        <>
          <p className={styles.words}>
            {t(seen.parts.length > 0 ? "pulse-close-told" : "pulse-close-nothing", {
              waiting: seen.waiting,
              least: seen.least,
            })}
          </p>
          {seen.parts.length > 0 ? (
            <table className={styles.table}>
              <tbody>
                {seen.parts.map(({ group, responses }) => (
                  <tr key={group?.id ?? "pool"}>
                    <td>{group?.name ?? t("sentiment-pool")}</td>
                    <td>{t("pulse-close-part", { count: responses })}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          ) : null}
          {seen.uncounted > 0 ? (
            <p className={styles.words}>
              {t(seen.thrown_away ? "pulse-close-thrown" : "pulse-close-kept", {
                count: seen.uncounted,
                least: seen.least,
              })}
            </p>
          ) : null}
          {seen.before > 0 ? (
            <p className={styles.words}>{t("pulse-close-before", { count: seen.before })}</p>
          ) : null}
          <p className={styles.words}>{t("pulse-close-final")}</p>
        </>
      ) : preview.error ? null : (
        <RowsSkeleton rows={3} />
      )}
    </ConfirmDialog>
  );
}
