/** Plans an action: first of which kind. */
import { Menu, MenuButton, MenuItem, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import type { ActionKind } from "../../api/types";
import { Text } from "../../messages/Text";
import { KINDS, kindIcon } from "./look";

export function AddMenu({ onAdd }: { onAdd: (kind: ActionKind) => void }) {
  return (
    <Menu positioning="below-end">
      <MenuTrigger disableButtonEnhancement>
        <MenuButton appearance="primary" icon={<AddRegular />}>
          <Text id="actions-add" />
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {KINDS.map((kind) => (
            <MenuItem key={kind} icon={kindIcon[kind]} onClick={() => onAdd(kind)}>
              <Text id={`actions-new-${kind}`} />
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
