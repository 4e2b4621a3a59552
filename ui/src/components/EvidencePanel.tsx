/** The rows behind a figure, in a panel at the side: every number can say what it counts. */
import {
  Button,
  DrawerBody,
  DrawerHeader,
  DrawerHeaderTitle,
  OverlayDrawer,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import type { ReactNode } from "react";
import { useText } from "../messages/Text";
import { useReturnFocus } from "./useReturnFocus";

const useStyles = makeStyles({
  body: { display: "flex", flexDirection: "column", gap: "10px", paddingBottom: "16px" },
  explains: { margin: 0, fontSize: "13px", color: tokens.colorNeutralForeground3 },
});

export interface EvidencePanelProps {
  title: string;
  /** What the figure means and how it is counted. */
  explains?: ReactNode;
  onClose: () => void;
  /** Usually a `DataTable`; with its own `EmptyState`. */
  children: ReactNode;
  wide?: boolean;
}

/** Mount it when opened, unmount it when closed. Escape closes it. */
export function EvidencePanel({ title, explains, onClose, children, wide = false }: EvidencePanelProps) {
  const styles = useStyles();
  const t = useText();
  useReturnFocus();
  return (
    <OverlayDrawer
      open
      position="end"
      size={wide ? "large" : "medium"}
      onOpenChange={(_, { open }) => (open ? undefined : onClose())}
    >
      <DrawerHeader>
        <DrawerHeaderTitle
          action={
            <Button
              appearance="subtle"
              icon={<DismissRegular />}
              aria-label={t("window-close")}
              onClick={onClose}
            />
          }
        >
          {title}
        </DrawerHeaderTitle>
      </DrawerHeader>
      <DrawerBody className={styles.body}>
        {explains ? <p className={styles.explains}>{explains}</p> : null}
        {children}
      </DrawerBody>
    </OverlayDrawer>
  );
}
