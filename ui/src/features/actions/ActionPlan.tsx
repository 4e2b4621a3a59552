/** One of the four plans as a list: the communication plan, the sponsor roadmap, the resistance plan, the coaching of managers. */
import { Button } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { useMemo } from "react";
import type { ActionKind, ActionRow } from "../../api/types";
import { Card } from "../../components/Card";
import { EmptyState } from "../../components/EmptyState";
import { LoadError } from "../../components/LoadError";
import { Page } from "../../components/Page";
import { PersonName } from "../../components/PersonName";
import { Pill } from "../../components/StatusBadge";
import type { Column } from "../../components/table/columns";
import { DataTable } from "../../components/table/DataTable";
import { TWO_LINES, TwoLines } from "../../components/table/TwoLines";
import type { ScreenProps } from "../../frame/screens";
import { formatDate, formatNumber, say, type text } from "../../messages/catalogue";
import { useText } from "../../messages/Text";
import { useCommand } from "../../platform/query";
import { useQueryState } from "../../router/router";
import { useShortcut } from "../../shortcuts/shortcuts";
import { ActionBar } from "./ActionBar";
import { ActionPanels, useActionPanels } from "./ActionPanels";
import { dueTone, isKind } from "./look";
import { Warned } from "./Warned";
import { useActionFilter } from "./useActionFilter";

export default function ActionPlan({ params }: ScreenProps) {
  const kind = isKind(params["kind"] ?? "") ? (params["kind"] as ActionKind) : "communication";
  const t = useText();
  const filter = useActionFilter(kind);
  const list = useCommand("actions_list", filter.args, {
    keep: true,
    reads: ["actions", "people", "groups", "programme"],
  });
  const panels = useActionPanels();
  const [search, setSearch] = useQueryState("filter", "");
  useShortcut({ keys: "N", label: `actions-new-${kind}` }, () => panels.setAdding(kind));
  const add = (
    <Button appearance="primary" icon={<AddRegular />} onClick={() => panels.setAdding(kind)}>
      {t(`actions-new-${kind}`)}
    </Button>
  );
  const columns = useMemo(() => [...shared(t), ...ofKind(kind, t), ...last(t)], [t, kind]);
  return (
    <Page
      name="action-plan"
      title={t(`actions-plan-${kind}`)}
      subtitle={t(`actions-explains-${kind}`)}
      ready={list.data !== undefined || list.error !== null}
      fill
      actions={add}
    >
      <LoadError error={list.error} onRetry={() => void list.refetch()} />
      <ActionBar
        current={`/actions/${kind}`}
        filter={filter}
        search={search}
        searchLabel="actions-search"
        onSearch={setSearch}
      />
      <Card fill flush>
        <DataTable
          key={kind}
          label={t(`actions-plan-${kind}`)}
          rows={list.error && !list.data ? [] : list.data?.rows}
          columns={columns}
          rowId={({ id }) => id}
          rowHeight={TWO_LINES}
          onOpen={({ id }) => panels.setOpen(id)}
          current={panels.open}
          filter={search}
          empty={
            <EmptyState
              title={t(`actions-plan-none-${kind}`)}
              body={t("actions-plan-none-body")}
              action={add}
            />
          }
        />
      </Card>
      <ActionPanels rows={list.data?.rows} panels={panels} />
    </Page>
  );
}

type Words = typeof text;

const shared = (t: Words): Column<ActionRow>[] => [
  {
    id: "due",
    header: t("actions-due"),
    value: ({ due_on }) => due_on,
    cell: ({ due_on }) => (due_on ? formatDate(due_on, "short") : "–"),
    width: 72,
  },
  {
    id: "state",
    header: t("actions-state"),
    value: ({ state }) => t(`due-state-${state}`),
    cell: ({ state }) => <Pill tone={dueTone[state]}>{t(`due-state-${state}`)}</Pill>,
    width: 92,
  },
];

const groups = (t: Words, header: string): Column<ActionRow> => ({
  id: "groups",
  header: t(header),
  value: (row) => row.groups.map(({ name }) => name).join(", "),
  width: 150,
});

const person = (t: Words, header: string): Column<ActionRow> => ({
  id: "person",
  header: t(header),
  value: (row) => row.person?.name,
  cell: (row) => (row.person ? <PersonName name={row.person.name} /> : "–"),
  width: 170,
});

const title = (t: Words, kind: ActionKind): Column<ActionRow> => ({
  id: "title",
  header: t(`actions-title-${kind}`),
  value: (row) => row.title,
  cell: (row) => <TwoLines>{row.title}</TwoLines>,
});

function ofKind(kind: ActionKind, t: Words): Column<ActionRow>[] {
  switch (kind) {
    case "communication":
      return [
        title(t, kind),
        groups(t, "actions-audience"),
        {
          id: "purpose",
          header: t("actions-purpose"),
          value: ({ purpose }) => (purpose ? t(`communication-purpose-${purpose}`) : ""),
          width: 90,
        },
        {
          id: "sender",
          header: t("actions-sent"),
          value: ({ sender, channel }) => [sender, channel].filter(Boolean).join(" · "),
          width: 160,
        },
        {
          id: "interest",
          header: t("actions-interest"),
          value: ({ reached, interested }) => (reached && interested !== null ? interested / reached : null),
          cell: ({ reached, interested }) =>
            reached === null
              ? "–"
              : interested === null
                ? t("actions-interest-not-asked", { reached: formatNumber(reached) })
                : t("actions-interest-of", {
                    interested: formatNumber(interested),
                    reached: formatNumber(reached),
                  }),
          align: "end",
          width: 140,
        },
      ];
    case "sponsor":
      return [
        person(t, "actions-person-sponsor"),
        title(t, kind),
        { id: "detail", header: t("actions-peers"), value: ({ detail }) => detail, width: 220 },
      ];
    case "resistance":
      return [
        groups(t, "actions-groups"),
        {
          id: "cause",
          header: t("actions-cause"),
          value: ({ cause }) => (cause ? t(`resistance-cause-${cause}`) : ""),
          width: 170,
        },
        title(t, kind),
        { id: "detail", header: t("actions-answer"), value: ({ detail }) => detail, width: 220 },
      ];
    case "coaching":
      return [
        person(t, "actions-person-coaching"),
        {
          id: "stage",
          header: t("actions-stage-short"),
          value: ({ stage }) => (stage ? t(`coaching-stage-${stage}`) : ""),
          width: 120,
        },
        title(t, kind),
      ];
  }
}

const last = (t: Words): Column<ActionRow>[] => [
  {
    id: "owner",
    header: t("actions-owner"),
    value: ({ owner }) => owner?.name,
    cell: ({ owner }) => owner?.name ?? t("actions-nobody"),
    width: 120,
  },
  {
    id: "notes",
    header: t("actions-notes"),
    value: ({ outcome, dropped, warnings }) =>
      [...warnings.map(say), dropped, outcome].filter(Boolean).join(" · "),
    cell: ({ outcome, dropped, warnings }) =>
      warnings.length > 0 ? <Warned messages={warnings} /> : <TwoLines>{dropped || outcome}</TwoLines>,
    width: 116,
  },
];
