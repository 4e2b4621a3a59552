/** A sentence in a cell: on two lines, because one would hide what tells it from its neighbours; the whole when pointing at it. */
import { makeStyles } from "@fluentui/react-components";

/** The height of rows that hold such cells. */
export const TWO_LINES = 40;

const useStyles = makeStyles({
  text: {
    display: "-webkit-box",
    // Deprecated and without a successor that the window knows.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    WebkitBoxOrient: "vertical",
    WebkitLineClamp: 2,
    overflow: "hidden",
    whiteSpace: "normal",
    overflowWrap: "anywhere",
    lineHeight: "17px",
  },
});

export function TwoLines({ children }: { children: string }) {
  return (
    <span className={useStyles().text} title={children}>
      {children}
    </span>
  );
}
