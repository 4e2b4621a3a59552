/** All pairings as ladders: one row a pairing and process area, those that need somebody first. */
import { Button } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { useMemo } from "react";
import type { LadderRow, PairingRow } from "../../api/types";
import { Card } from "../../components/Card";
import { EmptyState } from "../../components/EmptyState";
import { Kbd } from "../../components/Kbd";
import { LoadError } from "../../components/LoadError";
import { Page } from "../../components/Page";
import { SearchField } from "../../components/SearchField";
import { SegmentedChoice } from "../../components/SegmentedChoice";
import { DataTable } from "../../components/table/DataTable";
import { Text, useText } from "../../messages/Text";
import { useCommand } from "../../platform/query";
import { href, navigate, useQueryState } from "../../router/router";
import { attention, boardColumns, type BoardRow } from "./boardColumns";
import PairingDialog from "./PairingDialog";
import { openQuickLog } from "./quickLog";

type Shown = "all" | "stalled" | "blockers" | "mine" | "closed";
const CHOICES: readonly Shown[] = ["all", "stalled", "blockers", "mine", "closed"];

export default function PairingBoard() {
  const t = useText();
  const [shown, setShown] = useQueryState<Shown>("show", "all");
  const [filter, setFilter] = useQueryState("filter", "");
  const [creating, setCreating] = useQueryState("new", "");
  const [superuser] = useQueryState("superuser", "");
  const list = useCommand("pairings_list", { include_closed: true });
  const mine = useCommand("my_day", {}, { enabled: shown === "mine" });
  const mineIds = mine.data?.pairings.map(({ id }) => id);
  const counts = useMemo(() => counted(list.data ?? []), [list.data]);
  const rows = list.data && (shown !== "mine" || mineIds) ? chosen(list.data, shown, mineIds) : undefined;
  const columns = useMemo(() => boardColumns(t), [t]);

  return (
    <Page
      name="shadowing"
      title={t("shadowing-title")}
      subtitle={list.data ? t("shadowing-subtitle", { open: counts.all, stalled: counts.stalled }) : null}
      ready={rows !== undefined || list.error !== null}
      fill
      actions={
        <>
          <SearchField label={t("shadowing-filter")} value={filter} onChange={setFilter} width={220} />
          <Button icon={<AddRegular />} onClick={() => setCreating("1")}>
            <Text id="pairing-new" />
          </Button>
          <Button appearance="primary" onClick={() => openQuickLog()}>
            <Text id="quick-log-title" />
            <Kbd keys="L" />
          </Button>
        </>
      }
    >
      <LoadError error={list.error ?? mine.error} onRetry={() => void list.refetch()} />
      <div style={{ maxWidth: "620px" }}>
        <SegmentedChoice<Shown>
          label={t("shadowing-show")}
          value={shown}
          onChange={setShown}
          options={CHOICES.map((value) => ({
            value,
            label: t(`shadowing-show-${value}`, { count: value === "mine" ? 0 : counts[value] }),
          }))}
        />
      </div>
      <Card fill flush>
        <DataTable
          label={t("shadowing-title")}
          rows={rows}
          columns={columns}
          rowId={({ key }) => key}
          onOpen={({ pairing }) => navigate(`/shadowing/${pairing.id}`)}
          filter={filter}
          rowHeight={30}
          sort={{ column: "attention", descending: true }}
          empty={
            <NothingHere
              shown={shown}
              none={counts.all + counts.closed === 0}
              onNew={() => setCreating("1")}
            />
          }
        />
      </Card>
      {creating ? <PairingDialog superuser={superuser} onClose={() => setCreating("")} /> : null}
    </Page>
  );
}

function NothingHere({ shown, none, onNew }: { shown: Shown; none: boolean; onNew: () => void }) {
  const t = useText();
  if (!none && shown !== "all") {
    return (
      <EmptyState
        title={t(`shadowing-nothing-${shown}`)}
        body={t(`shadowing-nothing-${shown}-body`)}
        action={
          <Button as="a" href={href("/shadowing")}>
            <Text id="shadowing-show-everything" />
          </Button>
        }
      />
    );
  }
  return (
    <EmptyState
      title={t("shadowing-none-title")}
      body={t("shadowing-none-body")}
      action={
        <Button appearance="primary" onClick={onNew}>
          <Text id="pairing-new" />
        </Button>
      }
    />
  );
}

function counted(pairings: readonly PairingRow[]) {
  const open = pairings.filter(({ closed_on }) => closed_on === null);
  return {
    all: open.length,
    stalled: open.filter(({ stalled }) => stalled !== null).length,
    blockers: open.filter(({ open_blockers }) => open_blockers > 0).length,
    closed: pairings.length - open.length,
  };
}

function belongs(pairing: PairingRow, shown: Shown, mine: readonly string[] | undefined): boolean {
  if (shown === "closed") return pairing.closed_on !== null;
  if (pairing.closed_on !== null) return false;
  if (shown === "stalled") return pairing.stalled !== null;
  if (shown === "blockers") return pairing.open_blockers > 0;
  return shown === "all" || (mine?.includes(pairing.id) ?? false);
}

/** The rows of the board: a pairing without processes still has one. Those of one pairing stay together. */
function chosen(
  pairings: readonly PairingRow[],
  shown: Shown,
  mine: readonly string[] | undefined,
): BoardRow[] {
  return pairings
    .filter((pairing) => belongs(pairing, shown, mine))
    .sort((one, other) => one.superuser.name.localeCompare(other.superuser.name))
    .flatMap((pairing) => {
      const ladders: (LadderRow | null)[] = pairing.ladders.length > 0 ? pairing.ladders : [null];
      return ladders.map((ladder, index) => ({
        key: `${pairing.id}/${ladder?.area.id ?? ""}`,
        pairing,
        ladder,
        attention: attention(pairing),
        first: index === 0,
      }));
    });
}
