/** Everything else that can be done with a session. */
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
import type { SessionDetail } from "../../api/types";
import { Text, useText } from "../../messages/Text";
import { useChange } from "../../platform/query";
import { href, navigate } from "../../router/router";

interface SessionMenuProps {
  detail: SessionDetail;
  onAction: (action: string) => void;
  onCalendar: () => void;
}

export function SessionMenu({ detail, onAction, onCalendar }: SessionMenuProps) {
  const t = useText();
  const { id, state } = detail.row;
  const reinstate = useChange("session_reinstate");
  const remove = useChange("session_delete", { onDone: () => navigate("/sessions") });
  const scheduled = state === "scheduled";
  const item = (label: string, run: () => void) => (
    <MenuItem onClick={run}>
      <Text id={label} />
    </MenuItem>
  );
  const link = (label: string, to: string) => (
    <MenuItemLink href={to}>
      <Text id={label} />
    </MenuItemLink>
  );
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button
          size="small"
          appearance="subtle"
          icon={<MoreHorizontalRegular />}
          aria-label={t("sessions-menu")}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {scheduled ? item("sessions-move", () => onAction("move")) : null}
          {state !== "cancelled" ? item("sessions-repeat", () => onAction("repeat")) : null}
          {link("sessions-like", href("/sessions/new", { like: id }))}
          <MenuDivider />
          {item("sessions-calendar-file", onCalendar)}
          {state !== "cancelled"
            ? link("importing-title-attendance", href("/import", { kind: "attendance", session: id }))
            : null}
          {link("sessions-history", href("/history", { row: id }))}
          <MenuDivider />
          {scheduled ? item("sessions-cancel", () => onAction("cancel")) : null}
          {state === "cancelled" ? item("sessions-reinstate", () => void reinstate.run({ id })) : null}
          {item("sessions-delete", () => void remove.run({ id }))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
