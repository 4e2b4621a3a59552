/** A few rows that open at a click or Enter: name, quiet words, something at the end. */
import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(120px, max-content) minmax(0, 1fr) max-content",
    gap: "12px",
    alignItems: "center",
    width: "100%",
    minHeight: "32px",
    padding: "4px 12px",
    border: "none",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    background: "none",
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: "13px",
    textAlign: "start",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  detail: {
    color: tokens.colorNeutralForeground3,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
});

interface ListingProps {
  rows: readonly { id: string; name: string; detail: string; end: string }[];
  onOpen: (id: string) => void;
}

export function Listing({ rows, onOpen }: ListingProps) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {rows.map(({ id, name, detail, end }) => (
        <li key={id}>
          <button type="button" className={styles.row} onClick={() => onOpen(id)}>
            <span>{name}</span>
            <span className={styles.detail} title={detail}>
              {detail}
            </span>
            <span>{end}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
