/** People and user groups stand side by side. */
import { SectionLinks } from "../../components/SectionLinks";
import { useText } from "../../messages/Text";

export function PeopleSections({ current }: { current: "/people" | "/groups" }) {
  const t = useText();
  return (
    <SectionLinks
      label={t("people-sections")}
      current={current}
      links={[
        { path: "/people", label: t("people-title") },
        { path: "/groups", label: t("groups-title") },
      ]}
    />
  );
}
