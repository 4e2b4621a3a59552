/** The board: what is overdue, due this week and the next, coming and done, over all four plans. */
import type { ActionKind, ActionsBoard } from "../../api/types";
import { Figure, Figures } from "../../components/Card";
import { EmptyState } from "../../components/EmptyState";
import { LoadError } from "../../components/LoadError";
import { Page } from "../../components/Page";
import { FiguresSkeleton, RowsSkeleton } from "../../components/Skeletons";
import { useFrame } from "../../frame/useFrame";
import { formatNumber, formatShare } from "../../messages/catalogue";
import { useText } from "../../messages/Text";
import { useCommand } from "../../platform/query";
import { useQueryState } from "../../router/router";
import { useShortcut } from "../../shortcuts/shortcuts";
import { faultTone } from "../../theme/status";
import { ActionBar } from "./ActionBar";
import { ActionPanels, useActionPanels } from "./ActionPanels";
import { AddMenu } from "./AddMenu";
import { Board } from "./Board";
import { FigurePanel } from "./FigurePanel";
import { BOARD_FIGURES, KINDS, type BoardFigure, whomOf } from "./look";
import { useActionFilter } from "./useActionFilter";

export default function ActionBoard() {
  const t = useText();
  const { today } = useFrame();
  const filter = useActionFilter();
  const [search, setSearch] = useQueryState("filter", "");
  const list = useCommand("actions_list", filter.args, {
    keep: true,
    reads: ["actions", "people", "groups", "programme"],
  });
  const panels = useActionPanels();
  const [figure, setFigure] = useQueryState("evidence", "");
  const counted = BOARD_FIGURES.find((name) => name === figure);
  const words = search.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const rows = list.data?.rows.filter((row) => {
    const text = [row.title, row.detail, whomOf(row), row.owner?.name ?? ""].join(" ").toLocaleLowerCase();
    return words.every((word) => text.includes(word));
  });
  const add = (kind: ActionKind) => panels.setAdding(kind);
  useShortcut({ keys: "N", label: "actions-shortcut-new" }, () => add(KINDS[0]));
  return (
    <Page
      name="actions"
      title={t("actions-title")}
      subtitle={t("actions-subtitle")}
      ready={list.data !== undefined || list.error !== null}
      fill
      actions={<AddMenu onAdd={add} />}
    >
      <LoadError error={list.error} onRetry={() => void list.refetch()} />
      <ActionBar
        current="/actions"
        filter={filter}
        search={search}
        searchLabel="actions-search"
        onSearch={setSearch}
      />
      {list.data ? (
        <BoardFigures board={list.data} onOpen={setFigure} />
      ) : list.error ? null : (
        <FiguresSkeleton />
      )}
      {rows === undefined ? (
        list.error ? null : (
          <RowsSkeleton rows={6} />
        )
      ) : rows.length === 0 && !filter.narrowed && words.length === 0 ? (
        <EmptyState
          title={t("actions-none-title")}
          body={t("actions-none-body")}
          action={<AddMenu onAdd={add} />}
        />
      ) : (
        <Board rows={rows} today={today} onOpen={panels.setOpen} onDone={panels.setDone} />
      )}
      {counted && list.data ? (
        <FigurePanel
          figure={counted}
          rows={list.data.rows}
          onOpen={(id) => {
            setFigure("");
            panels.setOpen(id);
          }}
          onClose={() => setFigure("")}
        />
      ) : null}
      <ActionPanels rows={list.data?.rows} panels={panels} />
    </Page>
  );
}

interface BoardFiguresProps {
  board: ActionsBoard;
  onOpen: (figure: BoardFigure) => void;
}

function BoardFigures({ board, onOpen }: BoardFiguresProps) {
  const t = useText();
  const { overdue, due, coming, undated, done, reached, interested, not_asked } = board;
  const planned = overdue + due + coming + undated + done;
  const figures: Record<BoardFigure, { number: string; explains: string }> = {
    overdue: { number: formatNumber(overdue), explains: t("actions-figure-overdue") },
    due: { number: formatNumber(due), explains: t("actions-figure-due") },
    coming: { number: formatNumber(coming + undated), explains: t("actions-figure-coming", { undated }) },
    done: { number: formatNumber(done), explains: t("actions-figure-done") },
    interest: {
      number: reached > 0 ? formatShare(interested / reached) : "–",
      explains: t(not_asked > 0 ? "actions-figure-interest-and" : "actions-figure-interest-of", {
        interested: formatNumber(interested),
        reached: formatNumber(reached),
        not_asked: formatNumber(not_asked),
      }),
    },
  };
  return (
    <Figures>
      {BOARD_FIGURES.map((name) => (
        <Figure
          key={name}
          compact
          name={name === "interest" ? t("actions-figure-interest") : t(`due-state-${name}`)}
          number={figures[name].number}
          tone={name !== "overdue" ? "neutral" : faultTone(overdue, planned, "bad")}
          explains={figures[name].explains}
          onOpen={() => onOpen(name)}
        />
      ))}
    </Figures>
  );
}
