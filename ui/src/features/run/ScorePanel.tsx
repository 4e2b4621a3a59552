/** Scores of the short assessment: points of so many, line by line; Enter saves and goes to the next person. */
import { Input, MessageBar, MessageBarBody, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useId, useRef } from "react";
import type { RunRoom } from "../../api/types";
import { Pill } from "../../components/StatusBadge";
import { useDraft } from "../../components/useDraft";
import { say } from "../../messages/catalogue";
import { Text, useText } from "../../messages/Text";
import { useChange } from "../../platform/query";
import { statusVar } from "../../theme/status";
import { isThere } from "./run";
import { SidePanel } from "./SidePanel";
import type { Line, Writes } from "./writes";

const useStyles = makeStyles({
  outOf: { display: "flex", alignItems: "center", gap: "8px", fontSize: "13px" },
  field: { width: "72px", minWidth: 0 },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  line: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) 72px 44px 96px",
    alignItems: "center",
    gap: "8px",
    minHeight: "34px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    fontSize: "13px",
  },
  name: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  of: { fontSize: "12px", color: tokens.colorNeutralForeground3 },
  hint: { margin: 0, fontSize: "12px", lineHeight: "16px", color: tokens.colorNeutralForeground3 },
  wrong: { color: statusVar("statusBadText"), fontSize: "12px" },
});

interface Props {
  room: RunRoom;
  lines: readonly Line[];
  writes: Writes;
  onClose: () => void;
}

const USUAL = "10";
const whole = (typed: string) => (/^\d{1,4}$/.test(typed.trim()) ? Number(typed) : null);

export function ScorePanel({ room, lines, writes, onClose }: Props) {
  const styles = useStyles();
  const t = useText();
  const list = useRef<HTMLUListElement>(null);
  const most = useId();
  const first = room.scores[0]?.out_of;
  const draft = useDraft<{ out_of: string; typed: Record<string, string> }>(`run/${room.session.id}/scores`, {
    out_of: first === undefined ? USUAL : String(first),
    typed: {},
  });
  const save = useChange("score_save", { ownErrors: true, quiet: true, onDone: () => writes.saved() });
  const scored = new Map(room.scores.map((score) => [score.person.id, score]));
  const people = lines.filter(({ person, status }) => isThere(status) || scored.has(person.id));
  const outOf = whole(draft.value.out_of);
  useEffect(() => list.current?.querySelector("input")?.focus(), []);

  const keep = async (person: string) => {
    const typed = draft.value.typed[person];
    if (typed === undefined) return;
    const points = whole(typed);
    if (outOf === null || (typed.trim() !== "" && (points === null || points > outOf))) return;
    const known = scored.get(person);
    const same = known ? known.points === points && known.out_of === outOf : points === null;
    const done = same || (await save.run({ session: room.session.id, person, points, out_of: outOf }));
    if (!done) return;
    draft.set((now) => ({
      ...now,
      // What was typed on while it was being saved stays.
      typed: Object.fromEntries(
        Object.entries(now.typed).filter(([id, words]) => id !== person || words !== typed),
      ),
    }));
  };
  const next = (at: number) => {
    const fields = list.current?.querySelectorAll<HTMLInputElement>("input");
    const to = fields?.[Math.min(at + 1, fields.length - 1)];
    to?.focus();
    to?.select();
  };
  const pass = room.pass_percent;
  return (
    <SidePanel
      title={t("run-scores")}
      hint={pass === null ? t("run-scores-hint") : t("run-scores-pass", { percent: pass })}
      onClose={onClose}
    >
      {save.error ? (
        <MessageBar intent="error" role="alert">
          <MessageBarBody>{say(save.error.fields[0]?.message ?? save.error.says)}</MessageBarBody>
        </MessageBar>
      ) : null}
      <label className={styles.outOf} htmlFor={most}>
        <Text id="run-score-out-of" />
        <Input
          id={most}
          size="small"
          className={styles.field}
          inputMode="numeric"
          aria-invalid={outOf === null || outOf === 0}
          value={draft.value.out_of}
          disabled={room.closed}
          onChange={(_, { value }) => draft.set((now) => ({ ...now, out_of: value }))}
        />
      </label>
      <p className={styles.hint}>
        <Text id={people.length === 0 ? "run-scores-nobody" : "run-scores-keys"} />
      </p>
      <ul ref={list} className={styles.list}>
        {people.map(({ person }, at) => {
          const score = scored.get(person.id);
          const typed = draft.value.typed[person.id];
          const value = typed ?? (score ? String(score.points) : "");
          const points = whole(value);
          const wrong = value.trim() !== "" && (points === null || (outOf !== null && points > outOf));
          return (
            <li key={person.id} className={styles.line}>
              <span className={styles.name} dir="auto">
                {person.name}
              </span>
              <Input
                size="small"
                className={styles.field}
                inputMode="numeric"
                aria-label={t("run-score-of", { name: person.name })}
                aria-invalid={wrong}
                disabled={room.closed}
                value={value}
                onChange={(_, { value: words }) =>
                  draft.set((now) => ({ ...now, typed: { ...now.typed, [person.id]: words } }))
                }
                onBlur={() => void keep(person.id)}
                onKeyDown={(event) => {
                  if (event.key !== "Enter") return;
                  event.preventDefault();
                  if (!wrong) next(at);
                }}
              />
              <span className={styles.of}>{t("run-score-points", { of: score?.out_of ?? outOf ?? 0 })}</span>
              {wrong ? (
                <span className={styles.wrong}>{t("run-score-wrong", { of: outOf ?? 0 })}</span>
              ) : (
                <span>
                  <Verdict passed={typed === undefined ? (score?.passed ?? null) : null} />
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </SidePanel>
  );
}

function Verdict({ passed }: { passed: boolean | null }) {
  const t = useText();
  if (passed === null) return null;
  return <Pill tone={passed ? "good" : "bad"}>{t(passed ? "run-score-passed" : "run-score-failed")}</Pill>;
}
