/** The catalogue and the risk areas stand side by side. */
import { SectionLinks } from "../../components/SectionLinks";
import { useText } from "../../messages/Text";

export function ProcessSections({ current }: { current: "/processes" | "/processes/risk-areas" }) {
  const t = useText();
  return (
    <SectionLinks
      label={t("processes-sections")}
      current={current}
      links={[
        { path: "/processes", label: t("processes-catalogue") },
        { path: "/processes/risk-areas", label: t("processes-risk-title") },
      ]}
    />
  );
}
