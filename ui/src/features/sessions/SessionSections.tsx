/** What belongs to training sessions stands side by side: the calendar, the content, the seats and what came of it. */
import { SectionLinks } from "../../components/SectionLinks";
import { useText } from "../../messages/Text";

const LINKS = [
  { path: "/sessions", label: "modules-section-sessions" },
  { path: "/modules", label: "modules-section-modules" },
  { path: "/seats", label: "modules-section-seats" },
  { path: "/completion", label: "modules-section-completion" },
  { path: "/cascade", label: "modules-section-cascade" },
  { path: "/absences", label: "modules-section-absences" },
] as const;

export type SessionSection = (typeof LINKS)[number]["path"];

export function SessionSections({ current }: { current: SessionSection }) {
  const t = useText();
  return (
    <SectionLinks
      label={t("modules-sections")}
      current={current}
      links={LINKS.map(({ path, label }) => ({ path, label: t(label) }))}
    />
  );
}
