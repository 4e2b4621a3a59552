/** What goes on after go-live stands side by side: the queue, the releases, the questions and tickets. */
import { SectionLinks } from "../../components/SectionLinks";
import { useText } from "../../messages/Text";

const LINKS = [
  { path: "/retraining", label: "retraining-section-queue" },
  { path: "/retraining/releases", label: "retraining-section-releases" },
  { path: "/retraining/tickets", label: "retraining-section-tickets" },
] as const;

export type RetrainingSection = (typeof LINKS)[number]["path"];

export function RetrainingSections({ current }: { current: RetrainingSection }) {
  const t = useText();
  return (
    <SectionLinks
      label={t("retraining-sections")}
      current={current}
      links={LINKS.map(({ path, label }) => ({ path, label: t(label) }))}
    />
  );
}
