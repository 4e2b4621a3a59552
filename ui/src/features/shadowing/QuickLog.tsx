/**
 * The quick log: one shadowing session written in seconds, by keyboard alone.
 *
 * Owns the panel and its keys. It is not modal: the screen behind it can be read while writing.
 */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useEffect, useId, useRef, type KeyboardEvent } from "react";
import { EmptyState } from "../../components/EmptyState";
import { Form, FormActions, FormError } from "../../components/Form";
import { Kbd } from "../../components/Kbd";
import { LoadError } from "../../components/LoadError";
import { RowsSkeleton } from "../../components/Skeletons";
import { useReturnFocus } from "../../components/useReturnFocus";
import { Said, Text, useText } from "../../messages/Text";
import { href } from "../../router/router";
import { useShortcut } from "../../shortcuts/shortcuts";
import { statusVar } from "../../theme/status";
import { QuickLogFields } from "./QuickLogFields";
import type { QuickLogRequest } from "./quickLog";
import { useQuickLog, type QuickLogState } from "./useQuickLog";

const useStyles = makeStyles({
  panel: {
    position: "fixed",
    top: "104px",
    right: "18px",
    zIndex: 20,
    width: "456px",
    maxWidth: "calc(100vw - 36px)",
    maxHeight: "calc(100vh - 118px)",
    overflowY: "auto",
    boxSizing: "border-box",
    padding: "14px 16px 0",
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: "8px",
    boxShadow: tokens.shadow28,
  },
  head: { display: "flex", alignItems: "center", gap: "8px", marginBottom: "8px" },
  title: { margin: 0, fontSize: "15px", lineHeight: "22px", fontWeight: 600, flexGrow: 1 },
  kept: { fontSize: "12px", color: tokens.colorNeutralForeground3, whiteSpace: "nowrap" },
  foot: {
    position: "sticky",
    bottom: 0,
    display: "flex",
    alignItems: "center",
    gap: "10px",
    margin: "0 -16px",
    padding: "10px 16px 12px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  after: {
    flexGrow: 1,
    minWidth: 0,
    fontSize: "12px",
    lineHeight: "16px",
    color: tokens.colorNeutralForeground3,
    "& strong": { fontWeight: 600, color: tokens.colorNeutralForeground1 },
  },
  met: { "& strong": { color: statusVar("statusGoodText") } },
});

export default function QuickLog({ request, onClose }: { request: QuickLogRequest; onClose: () => void }) {
  const styles = useStyles();
  const t = useText();
  const title = useId();
  const panel = useRef<HTMLElement>(null);
  useReturnFocus();
  const log = useQuickLog(request, onClose);
  const { ready, entry } = log;
  const shown = ready && entry !== null;

  // Everything above is filled in already: the hand begins where something is left to say.
  useEffect(() => {
    const first = shown
      ? panel.current?.querySelector<HTMLElement>('[data-field="comfort"] [role="radio"][tabindex="0"]')
      : ready
        ? panel.current?.querySelector<HTMLElement>("a, button")
        : panel.current;
    first?.focus({ preventScroll: true });
  }, [shown, ready]);
  useShortcut({ keys: "/", label: "quick-log-other-pairing" }, () => {
    const field = panel.current?.querySelector<HTMLInputElement>('[data-field="pairing"] input');
    field?.focus();
    field?.select();
  });

  return (
    // Not a control: it hears the keys of the fields inside it.
    // eslint-disable-next-line jsx-a11y-x/no-noninteractive-element-interactions
    <section
      ref={panel}
      role="dialog"
      aria-labelledby={title}
      tabIndex={-1}
      className={styles.panel}
      onKeyDownCapture={saveAtKey}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.defaultPrevented) return;
        event.preventDefault();
        onClose();
      }}
    >
      <div className={styles.head}>
        <h2 className={styles.title} id={title}>
          {t(request.entry ? "quick-log-correct" : "quick-log-title")}
        </h2>
        {log.kept ? (
          <>
            <span className={styles.kept} role="status">
              <Text id="window-draft-kept" />
            </span>
            <Button
              size="small"
              appearance="subtle"
              onClick={() => {
                log.forget();
                onClose();
              }}
            >
              <Text id="quick-log-discard" />
            </Button>
          </>
        ) : null}
        <Button
          size="small"
          appearance="subtle"
          icon={<DismissRegular />}
          aria-label={t("window-close")}
          onClick={onClose}
        />
      </div>
      <LoadError error={log.guess.error} onRetry={() => void log.guess.refetch()} />
      {ready ? <Content log={log} request={request} onClose={onClose} /> : <RowsSkeleton rows={10} />}
    </section>
  );
}

/** Saves at Ctrl+Enter before a list that is open takes the Enter for itself. */
function saveAtKey(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  event.stopPropagation();
  // The form saves, with everything that is typed.
  event.currentTarget.querySelector("form")?.requestSubmit();
}

interface ContentProps {
  log: QuickLogState;
  request: QuickLogRequest;
  onClose: () => void;
}

function Content({ log, request, onClose }: ContentProps) {
  const styles = useStyles();
  const t = useText();
  const { entry } = log;
  if (!entry) {
    return log.guess.error ? null : (
      <EmptyState
        title={t("quick-log-none-title")}
        body={t("quick-log-none-body")}
        action={
          <Button
            as="a"
            appearance="primary"
            href={href("/shadowing", { new: "1", superuser: request.superuser })}
            onClick={onClose}
          >
            <Text id="pairing-new" />
          </Button>
        }
      />
    );
  }
  return (
    <Form label={t("quick-log-title")} onSubmit={log.save}>
      <FormError error={log.error} />
      <QuickLogFields log={log} entry={entry} />
      <div className={styles.foot}>
        <div className={`${styles.after} ${log.after?.met ? styles.met : ""}`} aria-live="polite">
          {log.after ? (
            <>
              <Text id="quick-log-after" />{" "}
              <strong>
                <Said message={log.after.message} />
              </strong>
            </>
          ) : null}
        </div>
        <FormActions>
          <Button onClick={onClose}>
            <Text id="window-close" />
            <Kbd keys="Escape" />
          </Button>
          <Button type="submit" appearance="primary" disabled={log.pending}>
            <Text id="window-save" />
            <Kbd keys="Ctrl+Enter" />
          </Button>
        </FormActions>
      </div>
    </Form>
  );
}
