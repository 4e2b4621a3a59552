/** What else can be done with a module. */
import {
  Button,
  Menu,
  MenuDivider,
  MenuItem,
  MenuItemLink,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from "@fluentui/react-components";
import { MoreHorizontalRegular } from "@fluentui/react-icons/svg/more-horizontal";
import { Text, useText } from "../../messages/Text";
import { useChange } from "../../platform/query";
import { href, navigate } from "../../router/router";

export function ModuleMenu({ id }: { id: string }) {
  const t = useText();
  const remove = useChange("module_delete", { onDone: () => navigate("/modules") });
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button
          size="small"
          appearance="subtle"
          icon={<MoreHorizontalRegular />}
          aria-label={t("modules-more")}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItemLink href={href("/completion", { module: id })}>
            <Text id="modules-to-completion" />
          </MenuItemLink>
          <MenuItemLink href={href("/cascade", { module: id })}>
            <Text id="modules-to-cascade" />
          </MenuItemLink>
          <MenuItemLink href={href("/history", { row: id })}>
            <Text id="modules-history" />
          </MenuItemLink>
          <MenuDivider />
          <MenuItem disabled={remove.pending} onClick={() => void remove.run({ id })}>
            <Text id="modules-delete" />
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
