/** What belongs to the training plan stands side by side: its parts, the dates, who needs what, the checklists. */
import { SectionLinks } from "../../components/SectionLinks";
import { findScreen } from "../../frame/screens";
import { useText } from "../../messages/Text";

const LINKS = [
  { path: "/plan", label: "plan-section-parts" },
  { path: "/plan/timeline", label: "plan-section-timeline" },
  { path: "/plan/milestones", label: "plan-section-milestones" },
  { path: "/plan/needs", label: "plan-section-needs" },
  { path: "/plan/checklists", label: "plan-section-checklists" },
] as const;

export type PlanSection = (typeof LINKS)[number]["path"];

export function PlanSections({ current }: { current: PlanSection }) {
  const t = useText();
  return (
    <SectionLinks
      label={t("plan-sections")}
      current={current}
      links={LINKS.filter(({ path }) => findScreen(path) !== null).map(({ path, label }) => ({
        path,
        label: t(label),
      }))}
    />
  );
}
