/** Candid reviews of trainers: which are due, and what was said and agreed in those held. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { useMemo } from "react";
import type { ReviewDue, ReviewRow } from "../../api/types";
import { Card } from "../../components/Card";
import { EmptyState } from "../../components/EmptyState";
import { LoadError } from "../../components/LoadError";
import { Page } from "../../components/Page";
import { PersonName } from "../../components/PersonName";
import { RowsSkeleton } from "../../components/Skeletons";
import type { Column } from "../../components/table/columns";
import { DataTable } from "../../components/table/DataTable";
import { formatDate, type text } from "../../messages/catalogue";
import { Text, useText } from "../../messages/Text";
import { useCommand } from "../../platform/query";
import { useQueryState } from "../../router/router";
import { ReviewPanel } from "./ReviewPanel";

const useStyles = makeStyles({
  columns: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) 330px",
    gap: "12px",
    flexGrow: 1,
    minHeight: 0,
    "@media (max-width: 1000px)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  list: { listStyleType: "none", margin: 0, padding: 0, overflowY: "auto" },
  due: {
    display: "flex",
    alignItems: "center",
    gap: "10px",
    padding: "7px 10px 7px 12px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ":last-child": { borderBottom: "none" },
  },
  who: { flexGrow: 1, minWidth: 0, fontSize: "13px" },
  quiet: { fontSize: "12px", lineHeight: "16px", color: tokens.colorNeutralForeground3 },
});

/** In place of a superuser in the address: whom the review is about is chosen in the form. */
const NEW = "new";

export default function ReviewPage() {
  const styles = useStyles();
  const t = useText();
  const list = useCommand("reviews_list", {});
  const [superuser, setSuperuser] = useQueryState("superuser", "");
  const [review, setReview] = useQueryState("review", "");
  const [write, setWrite] = useQueryState("write", "");
  const columns = useMemo(() => columnsOf(t), [t]);
  const reviews = list.data?.reviews.filter((row) => !superuser || row.superuser === superuser);
  const overdue = list.data?.overdue.filter((row) => !superuser || row.superuser === superuser);
  const open = list.data?.reviews.find(({ id }) => id === review);
  const nameOf = (whom: string) =>
    [...(list.data?.overdue ?? []), ...(list.data?.reviews ?? [])].find((row) => row.superuser === whom)
      ?.name;
  const begin = () => setWrite(superuser || NEW);
  const only = nameOf(superuser);
  return (
    <Page
      name="reviews"
      title={only ? t("reviews-title-of", { name: only }) : t("reviews-title")}
      subtitle={t("reviews-seen")}
      ready={list.data !== undefined || list.error !== null}
      fill
      actions={
        <>
          {superuser ? (
            <Button onClick={() => setSuperuser("")}>
              <Text id="reviews-show-all" />
            </Button>
          ) : null}
          <Button appearance="primary" icon={<AddRegular />} onClick={begin}>
            <Text id="reviews-write" />
          </Button>
        </>
      }
    >
      <LoadError error={list.error} onRetry={() => void list.refetch()} />
      <div className={styles.columns}>
        <Card title={t("reviews-held")} fill flush>
          <DataTable
            label={t("reviews-held")}
            rows={reviews}
            columns={columns}
            rowId={({ id }) => id}
            onOpen={({ id }) => setReview(id)}
            current={review}
            sort={{ column: "on", descending: true }}
            empty={
              <EmptyState
                title={t("reviews-none-title")}
                body={t("reviews-none-body")}
                action={
                  <Button appearance="primary" onClick={begin}>
                    <Text id="reviews-write-first" />
                  </Button>
                }
              />
            }
          />
        </Card>
        <Card
          title={t("reviews-due")}
          hint={overdue ? t("reviews-due-count", { count: overdue.length }) : null}
          fill
          flush
        >
          <Overdue overdue={overdue} onWrite={setWrite} />
        </Card>
      </div>
      {open ? <ReviewPanel key={open.id} review={open} onClose={() => setReview("")} /> : null}
      {write && !open ? (
        <ReviewPanel
          key={write}
          {...(write === NEW ? {} : { superuser: write, name: nameOf(write) })}
          onClose={() => setWrite("")}
        />
      ) : null}
    </Page>
  );
}

function Overdue({
  overdue,
  onWrite,
}: {
  overdue: ReviewDue[] | undefined;
  onWrite: (superuser: string) => void;
}) {
  const styles = useStyles();
  const t = useText();
  if (!overdue) return <RowsSkeleton rows={6} />;
  if (overdue.length === 0) {
    return <EmptyState title={t("reviews-none-due-title")} body={t("reviews-none-due-body")} />;
  }
  return (
    <ul className={styles.list}>
      {overdue.map((row) => (
        <li key={row.superuser} className={styles.due}>
          <span className={styles.who}>
            <PersonName name={row.name} />
            <div className={styles.quiet}>
              {row.last_on
                ? t("reviews-due-since", {
                    due: formatDate(row.due, "short"),
                    last: formatDate(row.last_on, "short"),
                  })
                : t("reviews-due-first", { due: formatDate(row.due, "short") })}
            </div>
          </span>
          <Button
            size="small"
            aria-label={t("reviews-write-for", { name: row.name })}
            onClick={() => onWrite(row.superuser)}
          >
            <Text id="reviews-write-short" />
          </Button>
        </li>
      ))}
    </ul>
  );
}

function columnsOf(t: typeof text): Column<ReviewRow>[] {
  return [
    {
      id: "name",
      header: t("reviews-superuser"),
      value: ({ name }) => name,
      cell: ({ name }) => <PersonName name={name} />,
      width: 165,
    },
    {
      id: "on",
      header: t("reviews-on"),
      value: ({ on }) => on,
      cell: ({ on }) => formatDate(on),
      width: 100,
    },
    { id: "by", header: t("reviews-by"), value: ({ by }) => by, muted: true, width: 130 },
    { id: "actions", header: t("reviews-actions"), value: ({ actions }) => actions },
    {
      id: "next",
      header: t("reviews-next"),
      value: ({ next_on }) => next_on,
      cell: ({ next_on }) => (next_on ? formatDate(next_on) : "–"),
      width: 100,
    },
  ];
}
