/** Moving a material on: the usual next state as a button, the others in a menu beside it. */
import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
} from "@fluentui/react-components";
import { MoreHorizontalRegular } from "@fluentui/react-icons/svg/more-horizontal";
import { useContext } from "react";
import type { Material } from "../../api/types";
import { InGrid } from "../../components/gridContext";
import { Text, useText } from "../../messages/Text";
import { useChange } from "../../platform/query";

const useStyles = makeStyles({
  moves: { display: "flex", alignItems: "center", gap: "2px" },
  button: { minWidth: 0, whiteSpace: "nowrap" },
});

/** A menu lies inside the row for React: its clicks and keys are not the row's. */
const mine = (event: { stopPropagation: () => void }) => event.stopPropagation();

export function MaterialMoves({ material: { id, title, state, moves } }: { material: Material }) {
  const styles = useStyles();
  const t = useText();
  const inGrid = useContext(InGrid);
  const move = useChange("material_move");
  // What is approved is where it should be: going back is possible, but is no next step.
  const usual = state === "approved" ? undefined : moves[0];
  const others = moves.filter((one) => one !== usual);
  const tabIndex = inGrid ? -1 : 0;
  return (
    <span className={styles.moves}>
      {usual ? (
        <Button
          size="small"
          className={styles.button}
          tabIndex={tabIndex}
          disabledFocusable={move.pending}
          aria-label={t("modules-move-of", { move: t(`modules-move-${usual}`), title })}
          onClick={() => void move.run({ id, state: usual })}
        >
          <Text id={`modules-move-${usual}`} />
        </Button>
      ) : null}
      {others.length > 0 ? (
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <Button
              size="small"
              appearance="subtle"
              tabIndex={tabIndex}
              icon={<MoreHorizontalRegular />}
              aria-label={t("modules-move-other", { title })}
            />
          </MenuTrigger>
          <MenuPopover onClick={mine} onKeyDown={mine}>
            <MenuList>
              {others.map((other) => (
                <MenuItem key={other} onClick={() => void move.run({ id, state: other })}>
                  <Text id={`modules-move-${other}`} />
                </MenuItem>
              ))}
            </MenuList>
          </MenuPopover>
        </Menu>
      ) : null}
    </span>
  );
}
