/** What one measure counts, as read and to be corrected. */
import { Button, Checkbox, Select, makeStyles, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import type {
  Measure,
  MeasureKind,
  Message,
  Named,
  ObjectiveChoices,
  ReadMeasure,
  Route,
} from "../../api/types";
import { FormField, type ErrorOf } from "../../components/Form";
import { ListPicker } from "../../components/Pickers";
import { WholeNumberInput } from "../../components/WholeNumberInput";
import { say } from "../../messages/catalogue";
import { useText } from "../../messages/Text";

const useStyles = makeStyles({
  measure: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    padding: "10px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: "6px",
  },
  head: { display: "flex", alignItems: "flex-start", gap: "8px" },
  words: { flexGrow: 1, fontWeight: 600, lineHeight: "19px" },
  fields: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(170px, 1fr))",
    gap: "8px",
    alignItems: "start",
  },
  // It has no label above it: it stands beside what is typed, not beside the labels.
  tick: { marginTop: "22px" },
  wide: { gridColumn: "span 2" },
  others: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "4px 14px", fontSize: "12px" },
});

const KINDS: readonly MeasureKind[] = [
  "attendance",
  "timed_task",
  "score",
  "feedback",
  "readiness",
  "coverage",
  "figure",
];
const ROUTES: readonly Route[] = ["either", "live", "series"];

interface MeasureEditorProps {
  at: number;
  measure: Measure;
  words: Message | undefined;
  read: ReadMeasure | undefined;
  choices: ObjectiveChoices | undefined;
  errors: ErrorOf;
  onChange: (measure: Measure) => void;
  onRemove: () => void;
}

/** A number of a measure: the program writes null where nothing is said. */
const orNone = (number: number | null | undefined): number | null => number ?? null;
export function MeasureEditor(props: MeasureEditorProps) {
  const { at, measure, words, read, choices, errors, onChange, onRemove } = props;
  const styles = useStyles();
  const t = useText();
  const set = (change: Partial<Measure>) => onChange({ ...measure, ...change });
  const field = (name: string) => `measures.${at}.${name}`;
  const { kind } = measure;
  return (
    <section className={styles.measure} aria-label={t("objectives-measure", { number: at + 1 })}>
      <div className={styles.head}>
        <span className={styles.words}>{words ? say(words) : t(`measure-${kind}`)}</span>
        <Button
          size="small"
          appearance="subtle"
          icon={<DismissRegular />}
          aria-label={t("objectives-measure-remove", { number: at + 1 })}
          onClick={onRemove}
        />
      </div>
      <Others
        read={read}
        onTake={(id) =>
          set(kind === "timed_task" ? { task: id } : kind === "figure" ? { figure: id } : { module: id })
        }
      />
      <div className={styles.fields}>
        <FormField name={field("kind")} label={t("objectives-measure-kind")} errors={errors}>
          <Select size="small" value={kind} onChange={(_, { value }) => set({ kind: value as MeasureKind })}>
            {KINDS.map((one) => (
              <option key={one} value={one}>
                {t(`measure-${one}`)}
              </option>
            ))}
          </Select>
        </FormField>
        {kind === "attendance" || kind === "score" || kind === "feedback" ? (
          <Chosen
            name={field("module")}
            label={t("objectives-module")}
            among={choices?.modules}
            value={measure.module}
            errors={errors}
            onChange={(module) => set({ module })}
          />
        ) : null}
        {kind === "attendance" ? (
          <>
            <FormField name={field("route")} label={t("objectives-route")} errors={errors}>
              <Select
                size="small"
                value={measure.route}
                onChange={(_, { value }) => set({ route: value as Route })}
              >
                {ROUTES.map((one) => (
                  <option key={one} value={one}>
                    {t(`measure-route-${one}`)}
                  </option>
                ))}
              </Select>
            </FormField>
            <Chosen
              name={field("series")}
              label={t("objectives-series")}
              among={choices?.modules}
              value={measure.series}
              errors={errors}
              onChange={(series) => set({ series })}
            />
          </>
        ) : null}
        {kind === "timed_task" ? (
          <>
            <Chosen
              name={field("task")}
              label={t("objectives-task")}
              among={choices?.tasks}
              value={measure.task}
              errors={errors}
              onChange={(task) => set({ task })}
            />
            <FormField name={field("seconds")} label={t("objectives-seconds")} errors={errors}>
              <WholeNumberInput
                value={orNone(measure.seconds)}
                onChange={(seconds) => set({ seconds: seconds ?? undefined })}
              />
            </FormField>
            <Checkbox
              className={styles.tick}
              label={t("objectives-unaided")}
              checked={measure.unaided}
              onChange={(_, { checked }) => set({ unaided: checked === true })}
            />
          </>
        ) : null}
        {kind === "figure" ? (
          <Chosen
            name={field("figure")}
            label={t("objectives-figure")}
            among={choices?.figures}
            value={measure.figure}
            errors={errors}
            onChange={(figure) => set({ figure })}
          />
        ) : null}
        {kind === "score" || kind === "figure" ? (
          <FormField name={field("threshold")} label={t(`objectives-threshold-${kind}`)} errors={errors}>
            <WholeNumberInput
              value={orNone(measure.threshold)}
              onChange={(threshold) => set({ threshold: threshold ?? undefined })}
            />
          </FormField>
        ) : null}
        {kind === "feedback" ? (
          <FormField name={field("threshold")} label={t("objectives-threshold-feedback")} errors={errors}>
            <Select
              size="small"
              value={String(measure.threshold ?? 40)}
              onChange={(_, { value }) => set({ threshold: Number(value) })}
            >
              {RATINGS.map((rating) => (
                <option key={rating} value={rating}>
                  {t("objectives-rating", { rating: rating / 10 })}
                </option>
              ))}
            </Select>
          </FormField>
        ) : null}
        {kind === "figure" ? null : (
          <FormField
            name={field("target_percent")}
            label={t(kind === "feedback" ? "objectives-share-answers" : "objectives-share")}
            errors={errors}
          >
            <WholeNumberInput
              value={orNone(measure.target_percent)}
              placeholder={kind === "feedback" ? t("objectives-share-mean") : "100"}
              onChange={(percent) => set({ target_percent: percent ?? undefined })}
            />
          </FormField>
        )}
      </div>
    </section>
  );
}

/** From 3.0 to 5.0 in tenths: nobody aims lower. */
const RATINGS = Array.from({ length: 21 }, (_, step) => 30 + step);

/** What else the words could mean. */
function Others({ read, onTake }: { read: ReadMeasure | undefined; onTake: (id: string) => void }) {
  const styles = useStyles();
  const t = useText();
  if (!read || (read.alternatives.length === 0 && !read.object)) return null;
  return (
    <div className={styles.others}>
      {read.object?.words ? (
        <span>{t("objectives-matched", { words: read.object.words, name: read.object.name })}</span>
      ) : null}
      {read.series?.words ? (
        <span>{t("objectives-matched", { words: read.series.words, name: read.series.name })}</span>
      ) : null}
      {read.alternatives.slice(0, 4).map(({ id, name }) => (
        <Button key={id} size="small" appearance="subtle" onClick={() => onTake(id)}>
          {t("objectives-instead", { name })}
        </Button>
      ))}
    </div>
  );
}

interface ChosenProps {
  name: string;
  label: string;
  among: readonly Named[] | undefined;
  value: string | undefined;
  errors: ErrorOf;
  onChange: (id: string | undefined) => void;
}

function Chosen({ name, label, among, value, errors, onChange }: ChosenProps) {
  const styles = useStyles();
  const choices = (among ?? []).map(({ id, name: text }) => ({ id, name: text, detail: "" }));
  return (
    <FormField name={name} label={label} errors={errors} className={styles.wide}>
      <ListPicker
        choices={choices}
        value={choices.filter(({ id }) => id === value)}
        onChange={(picked) => onChange(picked[0]?.id)}
      />
    </FormField>
  );
}
