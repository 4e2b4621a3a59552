/** The dialog of the action that the address names, such as `?do=sign-off`. */
import type { SuperuserDetail } from "../../api/types";
import { ExportDialog } from "../readiness/ExportDialog";
import { superuserChoice } from "../readiness/exportChoice";
import { EditPanel } from "./EditPanel";
import { RehearsalDialog } from "./RehearsalDialog";
import { RevokeDialog, SignOffDialog } from "./SignOffDialogs";
import { StepDownDialog } from "./StepDownDialog";
import { WaiverDialog } from "./WaiverDialog";

interface ActionDialogProps {
  action: string;
  detail: SuperuserDetail;
  onClose: () => void;
}

export function ActionDialog({ action, detail, onClose }: ActionDialogProps) {
  const { id, name } = detail.row;
  switch (action) {
    case "edit":
      return <EditPanel detail={detail} onClose={onClose} />;
    case "sign-off":
      return <SignOffDialog detail={detail} onClose={onClose} />;
    case "revoke":
      return <RevokeDialog detail={detail} onClose={onClose} />;
    case "waive":
      return <WaiverDialog detail={detail} onClose={onClose} />;
    case "rehearsal":
      return <RehearsalDialog detail={detail} onClose={onClose} />;
    case "step-down":
      return <StepDownDialog detail={detail} onClose={onClose} />;
    case "export":
      return <ExportDialog initial={superuserChoice(id, name)} onClose={onClose} />;
    default:
      return null;
  }
}
