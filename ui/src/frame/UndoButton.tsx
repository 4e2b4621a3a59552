/** Undo, always there; the tooltip says what would be taken back. */
import { Button, Tooltip } from "@fluentui/react-components";
import { ArrowUndoRegular } from "@fluentui/react-icons/svg/arrow-undo";
import { ArrowRedoRegular } from "@fluentui/react-icons/svg/arrow-redo";
import type { Message } from "../api/types";
import { useText } from "../messages/Text";
import { redo as redoChange, undo as undoChange } from "../platform/query";
import { say } from "../messages/catalogue";

export function UndoButton({ undo, redo }: { undo: Message | null; redo: Message | null }) {
  const t = useText();
  const undoLabel = undo ? t("header-undo", { change: say(undo) }) : t("header-undo-nothing");
  return (
    <>
      <Tooltip content={undoLabel} relationship="label">
        <Button
          size="medium"
          icon={<ArrowUndoRegular fontSize={16} />}
          disabledFocusable={!undo}
          onClick={() => void undoChange()}
          aria-keyshortcuts="Control+Z"
        />
      </Tooltip>
      {redo ? (
        <Tooltip content={t("header-redo", { change: say(redo) })} relationship="label">
          <Button
            size="medium"
            icon={<ArrowRedoRegular fontSize={16} />}
            onClick={() => void redoChange()}
            aria-keyshortcuts="Control+Y"
          />
        </Tooltip>
      ) : null}
    </>
  );
}
