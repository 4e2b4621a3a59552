/** Where the list of a combobox stands: under its field, above it where there is no room, never beside it over the page. */
import { makeStyles, type PositioningShorthand } from "@fluentui/react-components";

const useStyles = makeStyles({
  // A few choices, the rest by scrolling: so there is always room below the field or above it.
  list: { maxHeight: "min(300px, 40vh)" },
});

const positioning: PositioningShorthand = {
  position: "below",
  align: "start",
  fallbackPositions: ["above"],
  matchTargetSize: "width",
  autoSize: false,
};

/** What a `Combobox` takes for it. */
export function useUnderField() {
  return { positioning, listbox: { className: useStyles().list } };
}
