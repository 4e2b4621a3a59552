/** Objectives and the figures that come from elsewhere stand side by side. */
import { SectionLinks } from "../../components/SectionLinks";
import { useText } from "../../messages/Text";

const LINKS = [
  { path: "/objectives", label: "objectives-section-list" },
  { path: "/objectives/figures", label: "objectives-section-figures" },
] as const;

export type ObjectiveSection = (typeof LINKS)[number]["path"];

export function ObjectiveSections({ current }: { current: ObjectiveSection }) {
  const t = useText();
  return (
    <SectionLinks
      label={t("objectives-sections")}
      current={current}
      links={LINKS.map(({ path, label }) => ({ path, label: t(label) }))}
    />
  );
}
