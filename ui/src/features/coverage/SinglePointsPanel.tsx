/** The single points of failure, behind the figure that counts them. */
import type { CoverageArgs } from "../../api/types";
import { EvidencePanel } from "../../components/EvidencePanel";
import { LoadError } from "../../components/LoadError";
import { RowsSkeleton } from "../../components/Skeletons";
import { useText } from "../../messages/Text";
import { useCommand } from "../../platform/query";
import { SinglePoints } from "./SinglePoints";

export function SinglePointsPanel({ args, onClose }: { args: CoverageArgs; onClose: () => void }) {
  const t = useText();
  const overview = useCommand("coverage_overview", args);
  return (
    <EvidencePanel
      title={t("coverage-single-title")}
      explains={t("coverage-single-explains")}
      onClose={onClose}
    >
      <LoadError error={overview.error} onRetry={() => void overview.refetch()} />
      {overview.isPending ? <RowsSkeleton rows={6} /> : null}
      {overview.data ? <SinglePoints overview={overview.data} /> : null}
    </EvidencePanel>
  );
}
