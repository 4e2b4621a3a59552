/** A sentence in a cell: on two lines, because one would hide what tells it from its neighbours; the whole when pointing at it. */
import { makeStyles } from "@fluentui/react-components";

/** The height of rows that hold such cells. */
export const TWO_LINES = 40;

/** Text on so many lines at most, with an ellipsis at the end of the last. */
export const clamped = (lines: number) =>
  ({
    display: "-webkit-box",
    // Deprecated and without a successor that the window knows.
    WebkitBoxOrient: "vertical",
    WebkitLineClamp: lines,
    overflow: "hidden",
    whiteSpace: "normal",
    overflowWrap: "anywhere",
    lineHeight: "17px",
  }) as const;

const useStyles = makeStyles({ text: clamped(2) });

export function TwoLines({ children }: { children: string }) {
  return (
    <span className={useStyles().text} title={children}>
      {children}
    </span>
  );
}
