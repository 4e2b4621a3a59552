/** The keys of the roster; they work wherever the focus is, except in a field. */
import { useShortcut } from "../../shortcuts/shortcuts";
import { useOnControl } from "./useOnControl";
import type { Roster } from "./useRoster";

export function RosterKeys({ roster, onUndo }: { roster: Roster; onUndo: () => void }) {
  const choosing = roster.except !== null;
  // On a button Enter and Space press that button.
  const onControl = useOnControl();
  const free = choosing && !onControl;
  const marking = !choosing && roster.asked === null;
  useShortcut({ keys: "P", label: "run-key-present" }, () => roster.mark("present"), marking);
  useShortcut({ keys: "L", label: "run-key-late" }, () => roster.markPart("late"), marking);
  useShortcut({ keys: "X", label: "run-key-absent" }, () => roster.mark("absent"), marking);
  useShortcut({ keys: "O", label: "run-key-left" }, () => roster.markPart("left_early"), marking);
  useShortcut({ keys: "E", label: "run-key-excused" }, () => roster.ask("excused"), marking);
  useShortcut({ keys: "V", label: "run-key-alternative" }, () => roster.ask("alternative"), marking);
  useShortcut({ keys: "M", label: "run-key-minutes" }, roster.askMinutes, marking);
  useShortcut({ keys: "Backspace", label: "run-key-unmark" }, () => roster.mark(null), marking);
  useShortcut({ keys: "Delete", label: "run-key-unmark" }, () => roster.mark(null), marking);
  useShortcut({ keys: "W", label: "run-key-walk-in" }, () => roster.setWalkIn(true), !choosing);
  useShortcut({ keys: "A", label: "run-key-all-except" }, roster.startExcept, marking);
  useShortcut({ keys: "Ctrl+Z", label: "run-key-undo" }, onUndo);

  useShortcut({ keys: "ArrowDown", label: "run-key-down" }, () => roster.move(1));
  useShortcut({ keys: "ArrowUp", label: "run-key-up" }, () => roster.move(-1));
  useShortcut({ keys: "PageDown", label: "run-key-page-down" }, () => roster.move(10));
  useShortcut({ keys: "PageUp", label: "run-key-page-up" }, () => roster.move(-10));
  useShortcut({ keys: "Home", label: "run-key-first" }, () => roster.move(-roster.lines.length));
  useShortcut({ keys: "End", label: "run-key-last" }, () => roster.move(roster.lines.length));

  const toggle = () => {
    if (roster.selected?.status === null) roster.toggleExcept(roster.selected.person.id);
  };
  useShortcut({ keys: "X", label: "run-key-exception" }, toggle, choosing);
  useShortcut({ keys: "Space", label: "run-key-exception" }, toggle, free);
  useShortcut({ keys: "Enter", label: "run-key-confirm-all" }, roster.confirmExcept, free);
  useShortcut({ keys: "Escape", label: "run-key-stop-all" }, roster.stopExcept, choosing);
  return null;
}
