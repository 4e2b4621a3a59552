/** The panel of the figure that is open, if any. */
import type { CoverageArgs } from "../../api/types";
import { ColleaguesPanel } from "./ColleaguesPanel";
import { ShortAreasPanel } from "./ShortAreasPanel";
import { SinglePointsPanel } from "./SinglePointsPanel";

interface CoverageFigurePanelProps {
  show: string;
  args: CoverageArgs;
  onClose: () => void;
}

export function CoverageFigurePanel({ show, args, onClose }: CoverageFigurePanelProps) {
  switch (show) {
    case "short":
      return <ShortAreasPanel args={args} onClose={onClose} />;
    case "high":
      return <ShortAreasPanel args={args} highOnly onClose={onClose} />;
    case "colleagues":
      return <ColleaguesPanel args={args} onClose={onClose} />;
    case "single":
      return <SinglePointsPanel args={args} onClose={onClose} />;
    default:
      return null;
  }
}
