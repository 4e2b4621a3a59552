/** What opens beside a list of actions: one action, a new one, and the two short questions. */
import type { ActionRow } from "../../api/types";
import { ActionPanel } from "./ActionPanel";
import { DoneDialog } from "./DoneDialog";
import { DropDialog } from "./DropDialog";
import { draftOf, newDraft } from "./actionDraft";
import type { OpenPanels } from "./useActionPanels";

export { useActionPanels } from "./useActionPanels";

export function ActionPanels({
  rows,
  panels,
}: {
  rows: readonly ActionRow[] | undefined;
  panels: OpenPanels;
}) {
  const find = (id: string) => rows?.find((row) => row.id === id);
  const [open, done, dropping] = [find(panels.open), find(panels.done), find(panels.dropping)];
  return (
    <>
      {open ? (
        <ActionPanel
          key={open.id}
          row={open}
          draft={draftOf(open)}
          onDone={() => panels.setDone(open.id)}
          onDrop={() => panels.setDropping(open.id)}
          onClose={() => panels.setOpen("")}
        />
      ) : null}
      {panels.adding && !open ? (
        <ActionPanel
          key={panels.adding}
          draft={newDraft(panels.adding)}
          onClose={() => panels.setAdding("")}
        />
      ) : null}
      {done ? <DoneDialog row={done} onClose={() => panels.setDone("")} /> : null}
      {dropping ? <DropDialog row={dropping} onClose={() => panels.setDropping("")} /> : null}
    </>
  );
}
