/** Everything else that can be done with a superuser. */
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
import type { SuperuserDetail } from "../../api/types";
import { Text, useText } from "../../messages/Text";
import { href } from "../../router/router";

interface SuperuserMenuProps {
  detail: SuperuserDetail;
  onAction: (action: string) => void;
}

export function SuperuserMenu({ detail, onAction }: SuperuserMenuProps) {
  const t = useText();
  const { id, stepped_down_on: down } = detail.row;
  const standing = detail.sign_offs.some(({ revoked_on: revoked }) => revoked === null);
  const open = detail.gates.some(({ state }) => state !== "met" && state !== "waived");
  const item = (action: string, label: string) => (
    <MenuItem onClick={() => onAction(action)}>
      <Text id={label} />
    </MenuItem>
  );
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button
          size="small"
          appearance="subtle"
          icon={<MoreHorizontalRegular />}
          aria-label={t("superusers-more")}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {item("edit", "superusers-edit")}
          {item("rehearsal", "superusers-rehearsal")}
          {open ? item("waive", "superusers-waive") : null}
          {standing ? item("revoke", "superusers-revoke") : null}
          <MenuDivider />
          {item("export", "readiness-export")}
          <MenuItemLink href={href("/history", { row: id })}>
            <Text id="superusers-history" />
          </MenuItemLink>
          {down ? null : (
            <>
              <MenuDivider />
              {item("step-down", "superusers-step-down")}
            </>
          )}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
