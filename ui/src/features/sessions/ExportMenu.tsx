/** Exports what is in view: as a calendar, or as a list. */
import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import { ArrowExportUpRegular } from "@fluentui/react-icons/svg/arrow-export-up";
import type { SessionsQuery } from "../../api/types";
import { Text, useText } from "../../messages/Text";
import { SavingDialog } from "./SavingDialog";
import { useSaving } from "./useSaving";

const KINDS = ["ics", "csv", "xlsx", "json"] as const;

export function ExportMenu({ query }: { query: SessionsQuery }) {
  const t = useText();
  const saving = useSaving();
  const name = t("sessions-file", { from: query.from ?? "", to: query.to ?? "" });
  return (
    <>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button size="small" icon={<ArrowExportUpRegular />}>
            <Text id="sessions-export" />
          </Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {KINDS.map((kind) => (
              <MenuItem key={kind} onClick={() => void saving.sessions(kind, name, { query })}>
                {t(`sessions-export-${kind}`)}
              </MenuItem>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
      <SavingDialog saving={saving} />
    </>
  );
}
