/** One pulse: collecting answers, counting them, and what they come to. */
import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { MoreHorizontalRegular } from "@fluentui/react-icons/svg/more-horizontal";
import { useMemo } from "react";
import type { PulseDetail, PulseGroupRow } from "../../api/types";
import { Card, Figure, Figures } from "../../components/Card";
import { LoadError } from "../../components/LoadError";
import { Page } from "../../components/Page";
import { FiguresSkeleton, RowsSkeleton } from "../../components/Skeletons";
import { Pill } from "../../components/StatusBadge";
import type { Column } from "../../components/table/columns";
import { DataTable } from "../../components/table/DataTable";
import { useGone } from "../../components/useGone";
import type { ScreenProps } from "../../frame/screens";
import { formatDate, formatNumber, formatShare } from "../../messages/catalogue";
import { Text, useText } from "../../messages/Text";
import { useChange, useCommand } from "../../platform/query";
import { navigate, useQueryState } from "../../router/router";
import { CloseDialog } from "./CloseDialog";
import { Collecting } from "./Collecting";
import { Distribution } from "./Distribution";
import { scoreText, scoreTone, stateTone } from "./look";
import { NamedAnswers } from "./NamedAnswers";
import { PointPanel } from "./PointPanel";
import { PulsePanel } from "./PulsePanel";
import { SentimentSections } from "./SentimentSections";

const useStyles = makeStyles({
  columns: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) 420px",
    gap: "12px",
    alignItems: "start",
    flexShrink: 0,
    "@media (max-width: 1100px)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  questions: { margin: 0, paddingInlineStart: "20px", fontSize: "13px", lineHeight: "22px" },
  note: { margin: 0, fontSize: "13px", whiteSpace: "pre-wrap", color: tokens.colorNeutralForeground2 },
});

export default function PulsePage({ params }: ScreenProps) {
  const t = useText();
  const id = params["id"] ?? "";
  const pulse = useCommand("pulse_get", { id });
  useGone(pulse, "/sentiment/pulses");
  const [dialog, setDialog] = useQueryState("do", "");
  const data = pulse.data;
  return (
    <Page
      name="pulse"
      title={data?.row.name ?? t("sentiment-pulses")}
      subtitle={data ? <Subtitle pulse={data} /> : undefined}
      ready={data !== undefined || pulse.error !== null}
      actions={
        <>
          <SentimentSections current="/sentiment/pulses" />
          {data ? <Steps pulse={data} onDo={setDialog} /> : null}
        </>
      }
    >
      <LoadError error={pulse.error} onRetry={() => void pulse.refetch()} />
      {data ? (
        <Content pulse={data} />
      ) : pulse.error ? null : (
        <>
          <FiguresSkeleton />
          <RowsSkeleton rows={6} />
        </>
      )}
      {data && dialog === "close" ? <CloseDialog pulse={data} onClose={() => setDialog("")} /> : null}
      {dialog === "edit" ? (
        <PulsePanel draft={{ id }} onClose={() => setDialog("")} onSaved={() => setDialog("")} />
      ) : null}
    </Page>
  );
}

function Subtitle({ pulse: { row } }: { pulse: PulseDetail }) {
  const t = useText();
  return (
    <>
      {t(row.anonymous ? "pulse-anonymous" : "pulse-named")}
      {" · "}
      {row.opens_on ? formatDate(row.opens_on) : "–"}
      {" – "}
      {row.closes_on ? formatDate(row.closes_on) : "–"}
    </>
  );
}

/** What can be done now, the next step last. */
function Steps({ pulse: { row, is_lead }, onDo }: { pulse: PulseDetail; onDo: (what: string) => void }) {
  const t = useText();
  const open = useChange("pulse_open");
  const remove = useChange("pulse_delete", { onDone: () => navigate("/sentiment/pulses") });
  // Answers by name are counted where the pulse was made, and nowhere else.
  const counts = (row.state === "open" || row.to_close) && (row.anonymous || row.made_here);
  return (
    <>
      <Pill tone={row.to_close ? "warn" : stateTone[row.state]}>
        {t(row.to_close ? "pulse-to-close" : `pulse-state-${row.state}`)}
      </Pill>
      {is_lead ? (
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <Button icon={<MoreHorizontalRegular />} aria-label={t("pulse-more")} />
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              <MenuItem onClick={() => onDo("edit")}>{t("pulse-edit")}</MenuItem>
              {row.state === "closed" ? (
                <MenuItem onClick={() => void open.run({ id: row.id })}>{t("pulse-open-again")}</MenuItem>
              ) : null}
              <MenuItem onClick={() => void remove.run({ id: row.id })}>{t("pulse-delete")}</MenuItem>
            </MenuList>
          </MenuPopover>
        </Menu>
      ) : null}
      {counts ? (
        <Button
          appearance={row.state === "open" && !row.to_close ? "secondary" : "primary"}
          onClick={() => onDo("close")}
        >
          <Text id="pulse-close" />
        </Button>
      ) : null}
      {row.state === "draft" && is_lead ? (
        <Button appearance="primary" disabled={open.pending} onClick={() => void open.run({ id: row.id })}>
          <Text id="pulse-open" />
        </Button>
      ) : null}
    </>
  );
}

function Content({ pulse }: { pulse: PulseDetail }) {
  const styles = useStyles();
  const t = useText();
  const { row, overall, questions } = pulse;
  return (
    <>
      <Figures>
        <Figure
          compact
          name={t("pulse-figure-waiting")}
          number={formatNumber(row.waiting)}
          explains={t(row.anonymous ? "pulse-figure-waiting-explains" : "pulse-figure-waiting-named")}
        />
        <Figure
          compact
          name={t("pulse-figure-counted")}
          number={formatNumber(row.responses)}
          of={t("pulse-figure-invited", { invited: row.invited })}
          explains={
            row.invited > 0
              ? t("pulse-figure-share", { share: formatShare(row.responses / row.invited) })
              : null
          }
        />
        <Figure
          compact
          name={t("sentiment-score")}
          number={row.score === null ? "–" : scoreText(row.score)}
          of={t("sentiment-of-five")}
          tone={overall ? scoreTone(overall) : "neutral"}
          explains={t("pulse-figure-score-explains", { least: pulse.least })}
        />
        {pulse.is_lead ? (
          <Figure
            compact
            name={t("sentiment-comments")}
            number={formatNumber(pulse.comments)}
            explains={t("pulse-figure-comments-explains")}
            onOpen={() => navigate(`/sentiment/comments?pulse=${row.id}`)}
          />
        ) : null}
      </Figures>
      {row.state === "open" ? <Collecting pulse={pulse} /> : null}
      {pulse.note ? <p className={styles.note}>{pulse.note}</p> : null}
      <div className={styles.columns}>
        <Groups pulse={pulse} />
        <Card title={t("pulse-questions")} hint={overall ? t("sentiment-everybody") : null}>
          {overall ? (
            <Distribution questions={questions} figures={overall.questions} />
          ) : (
            <ol className={styles.questions}>
              {questions.map((question) => (
                <li key={question.id}>{question.text}</li>
              ))}
            </ol>
          )}
        </Card>
      </div>
      {pulse.answers.length > 0 ? <NamedAnswers pulse={pulse} /> : null}
    </>
  );
}

function Groups({ pulse }: { pulse: PulseDetail }) {
  const t = useText();
  const [shown, setShown] = useQueryState("evidence", "");
  const { row, least, pooled } = pulse;
  const columns = useMemo<Column<PulseGroupRow>[]>(
    () => [
      { id: "group", header: t("sentiment-group"), value: ({ group }) => group.name },
      ...(row.anonymous
        ? [
            {
              id: "code",
              header: t("pulse-code"),
              value: ({ code }: PulseGroupRow) => code,
              width: 80,
              muted: true,
            },
          ]
        : []),
      { id: "invited", header: t("pulse-invited"), value: ({ invited }) => invited, width: 80, align: "end" },
      {
        id: "answers",
        header: t("pulse-answers"),
        value: ({ point }) => point?.responses,
        // Before anything is counted nobody is too few.
        cell: ({ point }) => point?.responses ?? (row.responses > 0 ? t("sentiment-few", { least }) : "–"),
        width: 90,
        align: "end",
      },
      {
        id: "score",
        header: t("sentiment-score"),
        value: ({ point }) => point?.score,
        cell: ({ point }) =>
          point?.score == null ? "–" : <Pill tone={scoreTone(point)}>{scoreText(point.score)}</Pill>,
        width: 90,
        align: "end",
      },
    ],
    [t, row.anonymous, row.responses, least],
  );
  const open = pulse.groups.find(({ group }) => group.id === shown);
  const told = pulse.groups.some(({ point }) => point);
  return (
    <Card title={t("pulse-groups")} hint={pooled > 0 ? t("pulse-pooled", { count: pooled }) : null} flush>
      <DataTable
        label={t("pulse-groups")}
        rows={pulse.groups}
        columns={columns}
        rowId={({ group }) => group.id}
        {...(told ? { onOpen: ({ group }: PulseGroupRow) => setShown(group.id) } : {})}
        empty={null}
      />
      {open?.point ? (
        <PointPanel
          point={open.point}
          pulse={{ ...row, on: row.closes_on, comparable: true, questions: pulse.questions }}
          group={open.group}
          least={least}
          isLead={pulse.is_lead}
          onClose={() => setShown("")}
        />
      ) : null}
    </Card>
  );
}
