/** The sheet of levels: digits choose, arrows move, one Save writes all of them as one change. */
import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { lazy, Suspense, useCallback, useState } from "react";
import type { AssessmentSheet, AssessmentSheetRow } from "../../api/types";
import { Card } from "../../components/Card";
import { DateInput } from "../../components/DateInput";
import { EmptyState } from "../../components/EmptyState";
import { Kbd } from "../../components/Kbd";
import { Page } from "../../components/Page";
import { SearchField } from "../../components/SearchField";
import { TypedFieldsContext, useTyped } from "../../components/typed";
import { useDraft } from "../../components/useDraft";
import { useFrame } from "../../frame/useFrame";
import { say } from "../../messages/catalogue";
import { Text, useText } from "../../messages/Text";
import type { AppError } from "../../platform/call";
import { useChange } from "../../platform/query";
import { href } from "../../router/router";
import { useShortcut } from "../../shortcuts/shortcuts";
import { LevelMeanings } from "./LevelMeanings";
import { LevelTable } from "./LevelTable";
import { allAt, assessments, changed, keyOf, LEVELS, type Choice, type Choices } from "./levels";

const ChooseMe = lazy(() => import("../../frame/ChooseMe"));

const useStyles = makeStyles({
  columns: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) 240px",
    gap: "12px",
    flexGrow: 1,
    minHeight: 0,
    "@media (max-width: 1000px)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  bar: { display: "flex", alignItems: "center", gap: "10px", flexWrap: "wrap", flexShrink: 0 },
  date: { display: "flex", alignItems: "center", gap: "8px", fontSize: "13px" },
  day: { width: "224px" },
  room: { flexGrow: 1 },
  quiet: { fontSize: "12px", color: tokens.colorNeutralForeground3 },
});

const NONE: Choices = {};

export function AssessSheet({ sheet, about }: { sheet: AssessmentSheet; about: string }) {
  const styles = useStyles();
  const t = useText();
  const { today, programme, known } = useFrame();
  const [filter, setFilter] = useState("");
  const [on, setOn] = useState("");
  const [current, setCurrent] = useState(0);
  const [choosing, setChoosing] = useState(false);
  const draft = useDraft<Choices>(`assess/${about}`, NONE);
  const { set } = draft;
  const change = useCallback(
    (key: string, part: Partial<Choice>) => set((now) => changed(now, key, part)),
    [set],
  );
  const save = useChange("assess", { ownErrors: true, onDone: draft.clear });
  const chosen = assessments(sheet.rows, draft.value);
  const rows = matching(sheet.rows, filter);
  const nobody = known && programme !== null && programme.me === null;
  const { fields, runRead: submit } = useTyped(() => {
    if (nobody) setChoosing(true);
    else if (chosen.length > 0 && !save.pending)
      void save.run({ assessments: chosen, ...(on ? { on } : {}) });
  });
  useShortcut({ keys: "Ctrl+Enter", label: "assess-save-key", whileTyping: true }, submit);
  const row = rows[Math.min(current, rows.length - 1)];

  return (
    <Page
      name="assess"
      title={t("assess-of", { title: sheet.title })}
      subtitle={t("assess-keys")}
      fill
      actions={
        <>
          <SearchField label={t("assess-filter")} value={filter} onChange={setFilter} width={200} />
          <SetAll
            disabled={rows.length === 0}
            onChoose={(level) => draft.set((now) => allAt(now, rows, level))}
          />
          <Button appearance="primary" disabled={chosen.length === 0 || save.pending} onClick={submit}>
            {t("assess-save", { count: chosen.length })}
            <Kbd keys="Ctrl+Enter" />
          </Button>
        </>
      }
    >
      {nobody ? (
        <MessageBar intent="warning">
          <MessageBarBody>{t("assess-who")}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => setChoosing(true)}>
              <Text id="assess-say-who" />
            </Button>
          </MessageBarActions>
        </MessageBar>
      ) : null}
      <Refused error={save.error} />
      <div className={styles.bar}>
        <TypedFieldsContext value={fields}>
          <AssessedOn on={on} today={today} by={programme?.me?.name} onChange={setOn} />
        </TypedFieldsContext>
        <span className={styles.room} />
        {draft.kept ? (
          <>
            <span className={styles.quiet} role="status">
              {t("window-draft-kept")}
            </span>
            <Button size="small" appearance="subtle" onClick={draft.clear}>
              <Text id="assess-discard" />
            </Button>
          </>
        ) : null}
      </div>
      {sheet.rows.length === 0 ? (
        <Empty />
      ) : (
        <div className={styles.columns}>
          <Card fill flush>
            <LevelTable
              label={sheet.title}
              rows={rows}
              bySuperuser={about.startsWith("competency")}
              choices={draft.value}
              current={current}
              onCurrent={setCurrent}
              onChange={change}
              filter={filter}
            />
          </Card>
          {row ? (
            <LevelMeanings
              kind={row.kind}
              needed={row.needed}
              level={draft.value[keyOf(row)]?.level ?? row.level}
            />
          ) : null}
        </div>
      )}
      <Suspense fallback={null}>
        {choosing ? <ChooseMe me={null} onClose={() => setChoosing(false)} /> : null}
      </Suspense>
    </Page>
  );
}

/** Today unless somebody says otherwise, as for most assessments. */
function AssessedOn(props: {
  on: string;
  today: string;
  by: string | undefined;
  onChange: (on: string) => void;
}) {
  const { on, today, by, onChange } = props;
  const styles = useStyles();
  const t = useText();
  const [other, setOther] = useState(false);
  return (
    <span className={styles.date}>
      {other ? (
        <>
          <label htmlFor="assess-on">{t("assess-on")}</label>
          <span className={styles.day}>
            <DateInput id="assess-on" value={on || today} today={today} max={today} onChange={onChange} />
          </span>
        </>
      ) : (
        <span>{by ? t("assess-today-by", { name: by }) : t("assess-today")}</span>
      )}
      {other ? null : (
        <Button size="small" appearance="subtle" onClick={() => setOther(true)}>
          <Text id="assess-other-day" />
        </Button>
      )}
    </span>
  );
}

function SetAll({ disabled, onChoose }: { disabled: boolean; onChoose: (level: number) => void }) {
  const t = useText();
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button disabled={disabled}>
          <Text id="assess-set-all" />
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {LEVELS.map((level) => (
            <MenuItem key={level} onClick={() => onChoose(level)}>
              {t("competencies-level", { level })}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

/** A refusal with all that it says, since the sheet has no place beside each level. */
function Refused({ error }: { error: AppError | null }) {
  if (!error) return null;
  const words = [...new Set(error.fields.map(({ message }) => say(message)))];
  return (
    <MessageBar intent="error" role="alert">
      <MessageBarBody>{words.length > 0 ? words.join(" ") : say(error.says)}</MessageBarBody>
    </MessageBar>
  );
}

function Empty() {
  const t = useText();
  return (
    <Card fill>
      <EmptyState
        title={t("assess-none-title")}
        body={t("assess-none-body")}
        action={
          <Button as="a" appearance="primary" href={href("/competencies")}>
            <Text id="competencies-title" />
          </Button>
        }
      />
    </Card>
  );
}

function matching(rows: readonly AssessmentSheetRow[], filter: string): readonly AssessmentSheetRow[] {
  const words = filter.trim().toLocaleLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return rows;
  return rows.filter(({ superuser_name, competency_name, area }) => {
    const text = `${superuser_name}\n${competency_name}\n${area}`.toLocaleLowerCase();
    return words.every((word) => text.includes(word));
  });
}
