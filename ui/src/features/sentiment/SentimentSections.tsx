/** Trend, pulses, paper and comments stand side by side. */
import { SectionLinks } from "../../components/SectionLinks";
import { useText } from "../../messages/Text";

export function SentimentSections({ current }: { current: string }) {
  const t = useText();
  return (
    <SectionLinks
      label={t("sentiment-sections")}
      current={current}
      links={[
        { path: "/sentiment", label: t("sentiment-trend") },
        { path: "/sentiment/pulses", label: t("sentiment-pulses") },
        { path: "/sentiment/paper", label: t("sentiment-paper") },
        { path: "/sentiment/comments", label: t("sentiment-comments") },
      ]}
    />
  );
}
