/** Begins the next version of a module: which approved materials stay as they are, and what the others and other modules mean. */
import { Checkbox, MessageBar, MessageBarBody, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { ModuleDetail } from "../../api/types";
import { joinList, languageName, say } from "../../messages/catalogue";
import { useText } from "../../messages/Text";
import { useChange } from "../../platform/query";
import { FormDialog } from "../../components/FormDialog";

const useStyles = makeStyles({
  label: { fontSize: "12px" },
  list: { display: "flex", flexDirection: "column", maxHeight: "230px", overflowY: "auto" },
  quiet: { margin: 0, fontSize: "13px", color: tokens.colorNeutralForeground3 },
});

export function NewVersionDialog({ detail, onClose }: { detail: ModuleDetail; onClose: () => void }) {
  const styles = useStyles();
  const t = useText();
  const label = useId();
  const { row, materials, dependants } = detail;
  const [unchanged, setUnchanged] = useState<ReadonlySet<string>>(new Set());
  const begin = useChange("module_new_version", { ownErrors: true, onDone: onClose });
  const approved = materials.filter(({ state }) => state === "approved");
  const outdated = approved.filter(({ id }) => !unchanged.has(id));
  const refused = (begin.error?.fields ?? []).map(({ message }) => say(message));
  const toggle = (id: string) =>
    setUnchanged((now) => {
      const next = new Set(now);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  return (
    <FormDialog
      title={t("modules-version-title", { version: row.version + 1 })}
      explains={t("modules-version-explains")}
      save={t("modules-version-begin", { version: row.version + 1 })}
      error={begin.error}
      pending={begin.pending}
      onSave={() => void begin.run({ id: row.id, unchanged: [...unchanged] })}
      onClose={onClose}
    >
      {refused.length > 0 ? (
        <MessageBar intent="error" role="alert" layout="multiline">
          <MessageBarBody>{refused.join(" ")}</MessageBarBody>
        </MessageBar>
      ) : null}
      {approved.length > 0 ? (
        // No field around them: it would give all checkboxes the same id, and a label would tick its neighbour.
        <div role="group" aria-labelledby={label}>
          <span id={label} className={styles.label}>
            {t("modules-version-unchanged")}
          </span>
          <div className={styles.list}>
            {approved.map(({ id, title, language }) => (
              <Checkbox
                key={id}
                size="medium"
                label={t("modules-material-in", { title, language: languageName(language) })}
                checked={unchanged.has(id)}
                onChange={() => toggle(id)}
              />
            ))}
          </div>
        </div>
      ) : (
        <p className={styles.quiet}>{t("modules-version-none-approved")}</p>
      )}
      {approved.length > 0 ? (
        <MessageBar intent={outdated.length > 0 ? "warning" : "info"} layout="multiline">
          <MessageBarBody>
            {outdated.length > 0
              ? t("modules-version-outdated", {
                  count: outdated.length,
                  titles: joinList(outdated.map(({ title }) => title)),
                })
              : t("modules-version-nothing-outdated")}
          </MessageBarBody>
        </MessageBar>
      ) : null}
      {dependants.length > 0 ? (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>
            {t("modules-version-dependants", {
              count: dependants.length,
              titles: joinList(dependants.map(({ name }) => name)),
            })}
          </MessageBarBody>
        </MessageBar>
      ) : null}
    </FormDialog>
  );
}
