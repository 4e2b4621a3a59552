/** The shared parts at work on invented data, laid out as the readiness screen; for looking at, not for use. */
import { Button, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import { Card, Figure, Figures } from "../components/Card";
import { ConfirmDialog } from "../components/ConfirmDialog";
import { DateInput } from "../components/DateInput";
import { EmptyState } from "../components/EmptyState";
import { EvidencePanel } from "../components/EvidencePanel";
import { Form, FormActions, FormField } from "../components/Form";
import { HeatCell } from "../components/HeatCell";
import { Kbd } from "../components/Kbd";
import { Comfort, Ladder, LadderHeadings } from "../components/Ladder";
import { Page } from "../components/Page";
import { PersonName } from "../components/PersonName";
import { ProcessPicker, type Picked } from "../components/Pickers";
import { ProgressPanel } from "../components/ProgressPanel";
import { SearchField } from "../components/SearchField";
import { SegmentedChoice } from "../components/SegmentedChoice";
import { Pill, StatusBadge } from "../components/StatusBadge";
import { SvgChart } from "../components/SvgChart";
import type { Column } from "../components/table/columns";
import { DataTable } from "../components/table/DataTable";
import { notify } from "../platform/notices";
import { useQueryState } from "../router/router";
import type { Status } from "../api/types";
import type { Tone } from "../theme/status";
import { useThemeName } from "../theme/themes";
import { drawing } from "./drawing";

interface Line {
  id: string;
  name: string;
  group: string;
  status: Status;
  gates: [Tone, string | undefined][];
}

const names = [
  "Astrid Holm",
  "Ida Berg",
  "Jonas Lind",
  "Petra Novak",
  "Tomás Ruiz",
  "Mei Tan",
  "Lars Nygård",
  "Aino Laine",
];
const statuses: Status[] = ["ready", "in_progress", "conditional", "not_started", "lapsed"];
const tones: [Tone, string | undefined][] = [
  ["good", undefined],
  ["good", "6/6"],
  ["warn", "lead 1/2"],
  ["bad", "no account"],
  ["neutral", undefined],
];
const gates = ["Knowledge", "Shadowing", "Facilitation", "Content", "Environment", "Commitment", "Sign-off"];

const lines: Line[] = Array.from({ length: 300 }, (_, index) => ({
  id: `line-${index}`,
  name: `${names[index % names.length] ?? ""}${index >= names.length ? ` ${index}` : ""}`,
  group: ["Finance · Oslo", "Sales · Espoo", "Warehouse · Malmö"][index % 3] ?? "",
  status: statuses[(index * 3) % 5] ?? "ready",
  gates: gates.map((_, gate) => tones[(index + gate * 2) % 5] ?? ["good", undefined]),
}));

const useStyles = makeStyles({
  columns: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) 300px",
    gap: "12px",
    flexGrow: 1,
    minHeight: 0,
  },
  side: { display: "flex", flexDirection: "column", gap: "12px", overflowY: "auto" },
});

export default function Gallery() {
  const styles = useStyles();
  const [filter, setFilter] = useQueryState("filter", "");
  const [evidence, setEvidence] = useState<string | null>(null);
  const theme = useThemeName();
  const [confirm, setConfirm] = useState(false);
  const [form, setForm] = useState(false);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [columns] = useState<Column<Line>[]>(() => [
    {
      id: "name",
      header: "Superuser",
      value: ({ name }) => name,
      cell: ({ name }) => <PersonName name={name} />,
      width: 150,
    },
    { id: "group", header: "Group · site", muted: true, value: ({ group }) => group },
    {
      id: "status",
      header: "Status",
      value: ({ status }) => status,
      cell: ({ status }) => <StatusBadge status={status} />,
      width: 100,
    },
    ...gates.map((gate, index): Column<Line> => ({
      id: gate,
      header: gate,
      align: "center",
      width: 84,
      value: (line) => line.gates[index]?.[1] ?? null,
      cell: (line) => {
        const [tone, words] = line.gates[index] ?? ["neutral", undefined];
        return (
          <HeatCell
            tone={tone}
            label={`${gate}: ${words ?? tone}`}
            onOpen={() => setEvidence(`${line.name}: ${gate}`)}
          >
            {words}
          </HeatCell>
        );
      },
    })),
  ]);
  return (
    <Page
      name="gallery"
      title="Readiness"
      subtitle="Rule “Trainers, wave 1”, version 3 · from 4 812 assessments, 391 shadowing sessions"
      fill
      actions={
        <>
          <SearchField label="Narrow the list" value={filter} onChange={setFilter} />
          <Button size="small" onClick={() => setConfirm(true)}>
            Ask
          </Button>
          <Button
            size="small"
            onClick={() =>
              notify({
                intent: "success",
                message: { id: "nav-history" },
                action: { label: "window-undo", run: () => undefined },
              })
            }
          >
            Say
          </Button>
          <Button size="small" appearance="primary" onClick={() => setForm(true)}>
            Log shadowing <Kbd keys="L" />
          </Button>
        </>
      }
    >
      <Figures>
        <Figure
          name="Ready to train"
          number="18"
          of="of 26 superusers"
          explains="At this pace 23 at cutover (21–25)"
          onOpen={() => setEvidence("Ready")}
        />
        <Figure
          name="High-impact areas short"
          number="5"
          tone="bad"
          explains="with too few trainers, of 41"
        />
        <Figure
          name="Single points of failure"
          number="7"
          tone="warn"
          explains="if one leaves, nobody is left"
        />
        <Figure name="Colleagues with a ready trainer" number="81%" explains="1 046 of 1 288 people" />
      </Figures>
      <div className={styles.columns}>
        <Card fill flush>
          <DataTable
            label="Superusers"
            rows={lines}
            columns={columns}
            rowId={({ id }) => id}
            onOpen={({ name }) => setEvidence(name)}
            filter={filter}
            selection={{ ids: selected, onChange: setSelected, labelOf: ({ name }) => name }}
            empty={<EmptyState title="None" body="None" />}
          />
        </Card>
        <div className={styles.side}>
          <Card title="Ladders" hint="a hint">
            <LadderHeadings />
            <Ladder
              rungs={{
                observe: { done: 2, needed: 1 },
                assist: { done: 1, needed: 1 },
                lead: { done: 1, needed: 2 },
                solo: { done: 0, needed: 0 },
              }}
              current="lead"
              onOpen={() => undefined}
            />
            <Comfort value={4} /> <Pill tone="good">Present</Pill> <Pill tone="bad">Absent</Pill>
          </Card>
          <Card title="Chart">
            <SvgChart
              alt="A line that rises"
              svg={drawing(
                theme,
                200,
                60,
                ({ accent }) => `<path d="M5 50L195 10" stroke="${accent}" fill="none" stroke-width="2"/>`,
              )}
              table={{ columns: ["Day", "Ready"], rows: [["1", "2"]] }}
            />
            <ProgressPanel doing="Reading rows" share={0.4} onCancel={() => undefined} />
          </Card>
        </div>
      </div>
      {evidence ? (
        <EvidencePanel title={evidence} explains="Rows that count" onClose={() => setEvidence(null)}>
          <EmptyState title="Nothing here yet" body="Assessments of this superuser belong here." />
        </EvidencePanel>
      ) : null}
      {confirm ? (
        <ConfirmDialog
          title="Step down?"
          confirm="Step down"
          onConfirm={() => setConfirm(false)}
          onClose={() => setConfirm(false)}
        >
          The history stays.
        </ConfirmDialog>
      ) : null}
      {form ? (
        <EvidencePanel title="Log shadowing" onClose={() => setForm(false)}>
          <LogForm onDone={() => setForm(false)} />
        </EvidencePanel>
      ) : null}
    </Page>
  );
}

function LogForm({ onDone }: { onDone: () => void }) {
  const [stage, setStage] = useState<string | null>("lead");
  const [date, setDate] = useState("2026-11-20");
  const [processes, setProcesses] = useState<Picked[]>([{ id: "c1", name: "Take order", detail: "" }]);
  return (
    <Form takesFocus label="Log shadowing" onSubmit={onDone}>
      <FormField name="date" label="When">
        <DateInput value={date} onChange={setDate} today="2026-11-21" />
      </FormField>
      <FormField
        name="stage"
        label="Stage"
        validationState="error"
        validationMessage="Choose the stage of this session."
      >
        <SegmentedChoice
          label="Stage"
          value={stage}
          onChange={setStage}
          options={["observe", "assist", "lead", "solo"].map((value) => ({ value, label: value }))}
        />
      </FormField>
      <FormField name="processes" label="Processes">
        <ProcessPicker multiple value={processes} onChange={setProcesses} />
      </FormField>
      <FormActions>
        <Button onClick={onDone}>Cancel</Button>
        <Button type="submit" appearance="primary">
          Save <Kbd keys="Ctrl+Enter" />
        </Button>
      </FormActions>
    </Form>
  );
}
