/** The board, the four plans and the rewards stand side by side. */
import { SectionLinks } from "../../components/SectionLinks";
import { useText } from "../../messages/Text";
import { KINDS } from "./look";

export function ActionSections({ current }: { current: string }) {
  const t = useText();
  return (
    <SectionLinks
      label={t("actions-sections")}
      current={current}
      links={[
        { path: "/actions", label: t("actions-section-board") },
        ...KINDS.map((kind) => ({ path: `/actions/${kind}`, label: t(`actions-section-${kind}`) })),
        { path: "/actions/recognition", label: t("actions-section-recognition") },
      ]}
    />
  );
}
