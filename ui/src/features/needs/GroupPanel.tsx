/** One group: its modules, and why it gets no training where it does not. */
import { Button, Link, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import type { NeedGroup } from "../../api/types";
import { DateInput } from "../../components/DateInput";
import { EvidencePanel } from "../../components/EvidencePanel";
import { errorsBeside, Form, FormActions, FormError, FormField } from "../../components/Form";
import { Kbd } from "../../components/Kbd";
import { Pill } from "../../components/StatusBadge";
import { useDraft } from "../../components/useDraft";
import { useFrame } from "../../frame/useFrame";
import { formatDate } from "../../messages/catalogue";
import { Text, useText } from "../../messages/Text";
import { useChange } from "../../platform/query";
import { href, navigate } from "../../router/router";
import { standingOf } from "./cells";

const useStyles = makeStyles({
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "8px", fontSize: "13px" },
  list: { margin: 0, paddingInlineStart: "18px", fontSize: "13px", lineHeight: "20px" },
  link: { color: tokens.colorBrandForegroundLink },
  quiet: { margin: 0, fontSize: "12px", color: tokens.colorNeutralForeground3 },
});

/** Where somebody says how a group is affected. */
const JUDGING = [
  ["needs-group-to-wave", "/programme"],
  ["needs-group-to-impact", "/processes/risk-areas"],
  ["needs-group-to-module", "/modules"],
] as const;

export function GroupPanel({ group, onClose }: { group: NeedGroup; onClose: () => void }) {
  const styles = useStyles();
  const t = useText();
  const { id, tone, expired = "" } = standingOf(group);
  return (
    <EvidencePanel title={group.name} explains={t(`needs-group-${group.reach}`)} onClose={onClose}>
      <div className={styles.line}>
        <Pill tone={tone ?? "neutral"}>{t(id, { expired })}</Pill>
        <Button size="small" appearance="subtle" onClick={() => navigate(`/groups/${group.id}`)}>
          <Text id="needs-open-group" />
        </Button>
      </div>
      {group.reach === "unjudged" ? (
        <div className={styles.line}>
          {JUDGING.map(([label, path]) => (
            <Link key={path} href={href(path)}>
              {t(label)}
            </Link>
          ))}
        </div>
      ) : null}
      {group.modules.length > 0 ? (
        <ul className={styles.list} aria-label={t("needs-modules")}>
          {group.modules.map(({ id, name }) => (
            <li key={id}>
              <a className={styles.link} href={href(`/modules/${id}`)}>
                {name}
              </a>
            </li>
          ))}
        </ul>
      ) : (
        <p className={styles.quiet}>{t("needs-no-modules")}</p>
      )}
      <Exempting group={group} onClose={onClose} />
    </EvidencePanel>
  );
}

function Exempting({ group, onClose }: { group: NeedGroup; onClose: () => void }) {
  const styles = useStyles();
  const t = useText();
  const { today } = useFrame();
  const known = group.exemption;
  const kept = useDraft<{ reason?: string; until?: string }>(`needs/exemption/${group.id}`, {});
  const draft = { reason: known?.reason ?? "", until: known?.expires_on ?? "", ...kept.value };
  const save = useChange("exemption_save", { ownErrors: true });
  const errors = errorsBeside(save.error);
  const write = async (reason: string) => {
    const expires = draft.until ? { expires_on: draft.until } : {};
    if (!(await save.run({ group: group.id, reason, ...(reason ? expires : {}) }))) return;
    kept.clear();
    onClose();
  };
  return (
    <Form label={t("needs-exempt")} onSubmit={() => void write(draft.reason)}>
      <FormError error={save.error} also={["by"]} />
      <FormField name="reason" label={t("needs-exempt-reason")} hint={t("needs-exempt-hint")} errors={errors}>
        <Textarea
          value={draft.reason}
          rows={3}
          onChange={(_, { value }) => kept.set((now) => ({ ...now, reason: value }))}
        />
      </FormField>
      <FormField name="expires_on" label={t("needs-exempt-until")} errors={errors}>
        <DateInput
          value={draft.until}
          min={today}
          today={today}
          onChange={(until) => kept.set((now) => ({ ...now, until }))}
        />
      </FormField>
      {known?.decided_by ? (
        <p className={styles.quiet}>
          {t("needs-exempt-by", {
            name: known.decided_by.name,
            date: known.decided_on ? formatDate(known.decided_on) : "",
          })}
        </p>
      ) : null}
      <FormActions>
        {known ? (
          <Button size="small" disabledFocusable={save.pending} onClick={() => void write("")}>
            <Text id="needs-exempt-take-back" />
          </Button>
        ) : null}
        <Button
          size="small"
          appearance="primary"
          type="submit"
          disabledFocusable={save.pending || draft.reason.trim() === ""}
        >
          <Text id="needs-exempt-save" />
          <Kbd keys="Ctrl+Enter" />
        </Button>
      </FormActions>
    </Form>
  );
}
