/** The totals of the completion; each opens its people. */
import type { Completion } from "../../api/types";
import { Figure, Figures } from "../../components/Card";
import { formatNumber, formatShare } from "../../messages/catalogue";
import { useText } from "../../messages/Text";
import { faultTone } from "../../theme/status";
import { countOf, trained, type Opened, type Shown } from "./figures";

export function CompletionTotals({
  completion: { total, unnamed },
  onOpen,
}: {
  completion: Completion;
  onOpen: (opened: Opened) => void;
}) {
  const t = useText();
  const done = trained(total);
  const open = (shown: Shown) => () => onOpen({ place: null, shown });
  const short = total.partly + total.missed;
  return (
    <Figures>
      <Figure
        compact
        name={t("completion-figure-trained")}
        number={total.need > 0 ? formatShare(done / total.need) : "–"}
        of={t(unnamed > 0 ? "completion-figure-trained-of-unnamed" : "completion-figure-trained-of", {
          done: formatNumber(done),
          need: formatNumber(total.need),
          unnamed: formatNumber(unnamed),
        })}
        explains={t("completion-figure-trained-explains", {
          earlier: total.earlier_version,
          alternative: total.alternative,
        })}
        onOpen={open("trained")}
      />
      <Figure
        compact
        name={t("completion-figure-seated")}
        number={formatNumber(total.seated)}
        explains={t("completion-means-seated")}
        onOpen={open("seated")}
      />
      <Figure
        compact
        name={t("completion-figure-exceptions")}
        number={formatNumber(countOf(total, "exceptions"))}
        explains={t("completion-figure-exceptions-explains", { missed: total.missed, partly: total.partly })}
        tone={faultTone(short, total.need, "warn")}
        onOpen={open("exceptions")}
      />
      <Figure
        compact
        name={t("completion-figure-nothing")}
        number={formatNumber(total.nothing)}
        explains={t("completion-means-nothing")}
        tone={faultTone(total.nothing, total.need, "bad")}
        onOpen={open("nothing")}
      />
    </Figures>
  );
}
