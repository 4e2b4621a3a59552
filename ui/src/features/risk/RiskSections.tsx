/** Risk areas and the log stand side by side. */
import { SectionLinks } from "../../components/SectionLinks";
import { useText } from "../../messages/Text";

export function RiskSections({ current }: { current: "/risk" | "/risk/log" }) {
  const t = useText();
  return (
    <SectionLinks
      label={t("risk-sections")}
      current={current}
      links={[
        { path: "/risk", label: t("risk-title") },
        { path: "/risk/log", label: t("log-section") },
      ]}
    />
  );
}
