/** Density of a table: rows of 26 px, so that twenty are in view on a laptop. */
import { makeStyles, tokens } from "@fluentui/react-components";

export const ROW_HEIGHT = 26;
/** Most height of a heading whose names stand on end. */
export const TALL_HEADING = 118;

export const useTableStyles = makeStyles({
  scroll: {
    flexGrow: 1,
    minHeight: 0,
    overflow: "auto",
    position: "relative",
    "&[data-more-beside]": {
      maskImage: "linear-gradient(to left, rgb(0 0 0 / 0.2), rgb(0 0 0 / 1) 40px)",
    },
  },
  table: { fontSize: "13px", backgroundColor: "transparent" },
  head: { position: "sticky", top: 0, zIndex: 1, backgroundColor: tokens.colorNeutralBackground1 },
  headRow: {
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    ":hover": { backgroundColor: "transparent" },
  },
  heading: {
    height: "30px",
    padding: "0 6px",
    fontSize: "12px",
    fontWeight: 600,
    color: tokens.colorNeutralForeground2,
    textAlign: "start",
    whiteSpace: "nowrap",
    overflow: "hidden",
    boxShadow: `inset 0 -1px ${tokens.colorNeutralStroke2}`,
  },
  sorter: {
    display: "inline-flex",
    alignItems: "center",
    gap: "3px",
    maxWidth: "100%",
    padding: "2px 0",
    border: "none",
    background: "none",
    font: "inherit",
    color: "inherit",
    cursor: "pointer",
    borderRadius: "2px",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  // Names on end, in up to three lines: many narrow columns fit beside each other.
  tall: { height: "auto", verticalAlign: "bottom", paddingTop: "6px", paddingBottom: "4px" },
  tallSorter: { flexDirection: "column-reverse", gap: "1px" },
  tallText: {
    writingMode: "vertical-rl",
    transform: "rotate(180deg)",
    maxHeight: `${TALL_HEADING - 22}px`,
    maxWidth: "48px",
    whiteSpace: "normal",
    overflowWrap: "anywhere",
    lineHeight: "15px",
    textAlign: "start",
  },
  headingText: { overflow: "hidden", textOverflow: "ellipsis" },
  arrow: { color: tokens.colorBrandForeground1 },
  row: {
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ":focus-visible": {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "-2px",
      borderRadius: tokens.borderRadiusSmall,
    },
  },
  opens: { cursor: "pointer" },
  current: { backgroundColor: tokens.colorNeutralBackground1Selected },
  cell: {
    height: "auto",
    padding: "0 6px",
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  tight: { padding: "0 3px" },
  pinned: {
    position: "sticky",
    insetInlineStart: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  start: { textAlign: "start" },
  center: { textAlign: "center" },
  end: { textAlign: "end", fontVariantNumeric: "tabular-nums" },
  muted: { color: tokens.colorNeutralForeground3 },
  check: { "& .fui-Checkbox__indicator": { margin: "2px" } },
  nothing: { padding: "20px 14px", margin: 0, color: tokens.colorNeutralForeground3, fontSize: "13px" },
});
