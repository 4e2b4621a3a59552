/** What is shown for the moment before the data is here. */
import { Skeleton, SkeletonItem, makeStyles } from "@fluentui/react-components";
import { useText } from "../messages/Text";

const useStyles = makeStyles({
  rows: { display: "flex", flexDirection: "column", gap: "10px", padding: "12px" },
  figures: { display: "grid", gridTemplateColumns: "repeat(4, 1fr)", gap: "10px" },
});

/** Lines of a table or list. */
export function RowsSkeleton({ rows = 12 }: { rows?: number }) {
  const styles = useStyles();
  const t = useText();
  return (
    <Skeleton className={styles.rows} aria-label={t("window-loading")}>
      {Array.from({ length: rows }, (_, index) => (
        <SkeletonItem key={index} size={16} />
      ))}
    </Skeleton>
  );
}

/** Figures beside each other. */
export function FiguresSkeleton({ figures = 4 }: { figures?: number }) {
  const styles = useStyles();
  const t = useText();
  return (
    <Skeleton className={styles.figures} aria-label={t("window-loading")}>
      {Array.from({ length: figures }, (_, index) => (
        <SkeletonItem key={index} style={{ height: "88px" }} />
      ))}
    </Skeleton>
  );
}
