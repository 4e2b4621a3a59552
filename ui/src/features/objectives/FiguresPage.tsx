/** Figures that come from elsewhere: adoption, tickets. By hand, or from a file. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { useMemo } from "react";
import type { Figure, FigureValue } from "../../api/types";
import { Card } from "../../components/Card";
import { EmptyState } from "../../components/EmptyState";
import { LoadError } from "../../components/LoadError";
import { Page } from "../../components/Page";
import type { Column } from "../../components/table/columns";
import { DataTable } from "../../components/table/DataTable";
import { formatDate, formatNumber, formatShare } from "../../messages/catalogue";
import { Text, useText } from "../../messages/Text";
import { useChange, useCommand } from "../../platform/query";
import { href, navigate, useQueryState } from "../../router/router";
import { FigureDialog, ValueDialog } from "./FigureDialogs";
import { ObjectiveSections } from "./ObjectiveSections";

const useStyles = makeStyles({
  columns: {
    flexGrow: 1,
    minHeight: 0,
    display: "grid",
    gridTemplateColumns: "360px minmax(0, 1fr)",
    gap: "12px",
  },
  lines: { display: "flex", flexDirection: "column", lineHeight: "17px", minWidth: 0 },
  detail: { fontSize: "12px", color: tokens.colorNeutralForeground3 },
});

const shown = ({ numerator, denominator, percent }: FigureValue, unit: string): string =>
  denominator === null
    ? `${formatNumber(numerator)} ${unit}`.trim()
    : `${formatNumber(numerator)} / ${formatNumber(denominator)} (${formatShare((percent ?? 0) / 100)})`;

export default function FiguresPage() {
  const styles = useStyles();
  const t = useText();
  const list = useCommand("figures_list", {});
  const [chosen, setChosen] = useQueryState("figure", "");
  const [action, setAction] = useQueryState("do", "");
  const remove = useChange("figure_delete");
  const { data, error } = list;
  const figure = data?.find(({ id }) => id === chosen) ?? data?.[0];
  const columns = useColumns();
  return (
    <Page
      name="figures"
      title={t("objectives-figures-title")}
      subtitle={t("objectives-figures-subtitle")}
      ready={data !== undefined || error !== null}
      fill
      actions={
        <>
          <ObjectiveSections current="/objectives/figures" />
          <Button size="small" icon={<AddRegular />} onClick={() => setAction("figure")}>
            <Text id="objectives-figure-new" />
          </Button>
          <Button
            size="small"
            appearance="primary"
            onClick={() => navigate(href("/import", { kind: "figures" }))}
          >
            <Text id="objectives-figures-import" />
          </Button>
        </>
      }
    >
      <LoadError error={error} onRetry={() => void list.refetch()} />
      {data?.length === 0 ? (
        <Card fill>
          <EmptyState
            title={t("objectives-figures-none-title")}
            body={t("objectives-figures-none-body")}
            action={
              <Button appearance="primary" onClick={() => setAction("figure")}>
                <Text id="objectives-figure-new" />
              </Button>
            }
          />
        </Card>
      ) : (
        <div className={styles.columns}>
          <Card fill flush title={t("objectives-figures-title")}>
            <DataTable
              label={t("objectives-figures-title")}
              rows={data}
              columns={columns}
              rowId={({ id }) => id}
              rowHeight={46}
              onOpen={({ id }) => setChosen(id)}
              current={figure?.id ?? ""}
              empty={
                <EmptyState
                  title={t("objectives-figures-none-title")}
                  body={t("objectives-figures-none-body")}
                />
              }
            />
          </Card>
          {figure ? (
            <Values
              key={figure.id}
              figure={figure}
              onAdd={() => setAction("value")}
              onEdit={() => setAction("edit")}
              onRemove={() => void remove.run({ id: figure.id })}
            />
          ) : null}
        </div>
      )}
      {action === "figure" ? <FigureDialog figure={null} onClose={() => setAction("")} /> : null}
      {action === "edit" && figure ? <FigureDialog figure={figure} onClose={() => setAction("")} /> : null}
      {action === "value" && figure ? <ValueDialog figure={figure} onClose={() => setAction("")} /> : null}
    </Page>
  );
}

function useColumns(): Column<Figure>[] {
  const t = useText();
  const styles = useStyles();
  return useMemo<Column<Figure>[]>(
    () => [
      {
        id: "name",
        header: t("objectives-figure"),
        value: ({ name }) => name,
        cell: ({ name, lower_is_better, objectives }) => (
          <span className={styles.lines}>
            <span>{name}</span>
            <span className={styles.detail}>
              {t(lower_is_better ? "objectives-figure-lower" : "objectives-figure-higher", { objectives })}
            </span>
          </span>
        ),
      },
      {
        id: "latest",
        header: t("objectives-figure-latest"),
        value: ({ values }) => values[0]?.numerator,
        cell: ({ values, unit }) => (values[0] ? shown(values[0], unit) : "–"),
        align: "end",
        width: 130,
      },
    ],
    [t, styles],
  );
}

interface ValuesProps {
  figure: Figure;
  onAdd: () => void;
  onEdit: () => void;
  onRemove: () => void;
}

function Values({ figure, onAdd, onEdit, onRemove }: ValuesProps) {
  const t = useText();
  const remove = useChange("figure_value_delete");
  const columns = useMemo<Column<FigureValue>[]>(
    () => [
      {
        id: "on",
        header: t("objectives-figure-on"),
        value: ({ on }) => on,
        cell: ({ on }) => formatDate(on),
        width: 120,
      },
      {
        id: "group",
        header: t("objectives-figure-group"),
        value: ({ group }) => group?.name ?? t("objectives-figure-all"),
      },
      {
        id: "value",
        header: t("objectives-figure-value"),
        value: ({ numerator }) => numerator,
        cell: (value) => shown(value, figure.unit),
        align: "end",
        width: 150,
      },
      {
        id: "source",
        header: t("objectives-figure-source"),
        value: ({ source }) => source,
        muted: true,
        width: 160,
      },
      {
        id: "remove",
        header: t("objectives-figure-remove"),
        value: () => null,
        cell: ({ id, on }) => (
          <Button
            size="small"
            appearance="subtle"
            aria-label={t("objectives-figure-remove-value", { date: formatDate(on) })}
            onClick={() => void remove.run({ id })}
          >
            <Text id="objectives-figure-remove" />
          </Button>
        ),
        sortable: false,
        width: 90,
      },
    ],
    [t, figure.unit, remove],
  );
  return (
    <Card
      fill
      flush
      title={figure.name}
      actions={
        <>
          <Button size="small" onClick={onRemove}>
            <Text id="objectives-figure-delete" />
          </Button>
          <Button size="small" onClick={onEdit}>
            <Text id="objectives-figure-edit" />
          </Button>
          <Button size="small" appearance="primary" onClick={onAdd}>
            <Text id="objectives-figure-add-value" />
          </Button>
        </>
      }
    >
      <DataTable
        label={figure.name}
        rows={figure.values}
        columns={columns}
        rowId={({ id }) => id}
        empty={
          <EmptyState title={t("objectives-values-none-title")} body={t("objectives-values-none-body")} />
        }
      />
    </Card>
  );
}
