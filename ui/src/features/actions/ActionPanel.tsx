/** One action: what is known of it, changed in place, done, given up or removed. */
import { Button, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { ActionRow } from "../../api/types";
import { EvidencePanel } from "../../components/EvidencePanel";
import { errorsBeside, Form, FormActions, FormError } from "../../components/Form";
import { Kbd } from "../../components/Kbd";
import { Pill } from "../../components/StatusBadge";
import { useFrame } from "../../frame/useFrame";
import { formatDate } from "../../messages/catalogue";
import { Text, useText } from "../../messages/Text";
import { useChange } from "../../platform/query";
import { ActionFields } from "./ActionFields";
import { saveOf, type ActionDraft } from "./actionDraft";
import { dueTone } from "./look";
import { Warned } from "./Warned";

const useStyles = makeStyles({
  head: { display: "flex", gap: "8px", alignItems: "center", flexWrap: "wrap" },
  room: { flexGrow: 1 },
  words: { fontSize: "13px" },
});

interface ActionPanelProps {
  /** Absent for a new one. */
  row?: ActionRow;
  draft: ActionDraft;
  onDone?: () => void;
  onDrop?: () => void;
  onClose: () => void;
}

export function ActionPanel({ row, draft: initial, onDone, onDrop, onClose }: ActionPanelProps) {
  const t = useText();
  const { programme } = useFrame();
  const own = programme?.me ? [{ ...programme.me, detail: "" }] : [];
  // A new action is mostly one's own.
  const [draft, setDraft] = useState(row ? initial : { ...initial, owner: own });
  const save = useChange("action_save", { ownErrors: true, onDone: onClose });
  const title = row ? row.title : t(`actions-new-${initial.kind}`);
  return (
    <EvidencePanel title={title} explains={t(`actions-explains-${initial.kind}`)} onClose={onClose}>
      {row ? <Standing row={row} onDone={onDone} onDrop={onDrop} onClose={onClose} /> : null}
      <Form
        label={title}
        takesFocus={!row}
        onSubmit={() => (save.pending ? undefined : void save.run(saveOf(draft)))}
      >
        <FormError error={save.error} />
        <ActionFields
          draft={draft}
          errors={errorsBeside(save.error)}
          onChange={(part) => setDraft((now) => ({ ...now, ...part }))}
        />
        <FormActions>
          <Button onClick={onClose}>
            <Text id="window-cancel" />
          </Button>
          <Button type="submit" appearance="primary" disabledFocusable={save.pending}>
            <Text id={row ? "window-save" : "actions-plan-it"} />
            <Kbd keys="Ctrl+Enter" />
          </Button>
        </FormActions>
      </Form>
    </EvidencePanel>
  );
}

interface StandingProps {
  row: ActionRow;
  onDone?: (() => void) | undefined;
  onDrop?: (() => void) | undefined;
  onClose: () => void;
}

/** Where it stands, and what can be done about that. */
function Standing({ row, onDone, onDrop, onClose }: StandingProps) {
  const styles = useStyles();
  const t = useText();
  const done = useChange("action_done");
  const drop = useChange("action_drop");
  const remove = useChange("action_delete", { onDone: onClose });
  const { id, state, done_on, outcome, dropped } = row;
  const reopen = () =>
    void done.run({ id, on: null, outcome, reached: row.reached, interested: row.interested });
  const words =
    state === "done" && done_on
      ? t("actions-was-done", { date: formatDate(done_on) })
      : t(`due-state-${state}`);
  return (
    <>
      <div className={styles.head}>
        <Pill tone={dueTone[state]}>{words}</Pill>
        <span className={styles.room} />
        {state === "done" ? (
          <Button size="small" onClick={reopen}>
            <Text id="actions-reopen" />
          </Button>
        ) : state === "dropped" ? (
          <Button size="small" onClick={() => void drop.run({ id, reason: "" })}>
            <Text id="actions-take-up" />
          </Button>
        ) : (
          <>
            <Button size="small" onClick={onDrop}>
              <Text id="actions-drop" />
            </Button>
            <Button size="small" appearance="primary" onClick={onDone}>
              <Text id="actions-done" />
            </Button>
          </>
        )}
        <Button size="small" appearance="subtle" onClick={() => void remove.run({ id })}>
          <Text id="actions-delete" />
        </Button>
      </div>
      {row.warnings.length > 0 ? <Warned messages={row.warnings} whole /> : null}
      {dropped ? (
        <div className={styles.words}>{t("actions-dropped-because", { reason: dropped })}</div>
      ) : null}
      {outcome ? <div className={styles.words}>{t("actions-came-of-it", { outcome })}</div> : null}
      {row.reached !== null ? (
        <div className={styles.words}>
          {row.interested === null
            ? t("actions-reach-not-asked", { reached: row.reached })
            : t("actions-reach", { reached: row.reached, interested: row.interested })}
        </div>
      ) : null}
    </>
  );
}
