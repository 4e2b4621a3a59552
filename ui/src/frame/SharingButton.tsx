/** The sharing state in the header: a sign and words that lead to the sharing screen; what is wrong and conflicts beside it; the key to share now. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowSwapRegular } from "@fluentui/react-icons/svg/arrow-swap";
import { ArrowSyncRegular } from "@fluentui/react-icons/svg/arrow-sync";
import { ArrowUploadRegular } from "@fluentui/react-icons/svg/arrow-upload";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { DismissCircleRegular } from "@fluentui/react-icons/svg/dismiss-circle";
import { HourglassRegular } from "@fluentui/react-icons/svg/hourglass";
import { LaptopRegular } from "@fluentui/react-icons/svg/laptop";
import { PersonAddRegular } from "@fluentui/react-icons/svg/person-add";
import { WarningRegular } from "@fluentui/react-icons/svg/warning";
import type { ReactElement } from "react";
import type { OpenProgramme, SharingMark } from "../api/types";
import { exchanges, lookOf, problemOf, type MarkSign } from "../features/sharing/mark";
import { useExchange, useLastExchange, useShareRequests } from "../features/sharing/shareNow";
import { useMinute } from "../features/sharing/times";
import { useText } from "../messages/Text";
import { notify } from "../platform/notices";
import { href, navigate, parsePlace } from "../router/router";
import { useShortcut } from "../shortcuts/shortcuts";
import { toneStyles } from "../theme/status";

const useStyles = makeStyles({
  pill: {
    display: "inline-flex",
    alignItems: "center",
    gap: "6px",
    height: "26px",
    padding: "0 10px",
    borderRadius: "13px",
    fontSize: "12px",
    whiteSpace: "nowrap",
    textDecorationLine: "none",
    flexShrink: 0,
    ":hover": { textDecorationLine: "underline" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
    "@media (forced-colors: active)": { border: "1px solid currentColor" },
  },
  words: { "@media (max-width: 1100px)": { display: "none" } },
  good: toneStyles.good,
  warn: toneStyles.warn,
  bad: toneStyles.bad,
  neutral: toneStyles.neutral,
  accent: toneStyles.accent,
});

const signs: Record<MarkSign, ReactElement> = {
  laptop: <LaptopRegular aria-hidden fontSize={16} />,
  waiting: <HourglassRegular aria-hidden fontSize={16} />,
  removed: <DismissCircleRegular aria-hidden fontSize={16} />,
  changes: <ArrowUploadRegular aria-hidden fontSize={16} />,
  shared: <CheckmarkCircleRegular aria-hidden fontSize={16} />,
};

/** Runs an exchange at the key and at requests from elsewhere; where nothing is shared it leads to the screen that begins it. */
function useSharing(name: string, sharing: SharingMark): void {
  const exchange = useExchange(name);
  const run = async () => {
    if (!exchanges(sharing)) {
      navigate("/sharing");
      return;
    }
    const done = await exchange();
    // The sharing screen shows the result in its place.
    if (done && parsePlace(window.location.hash).path !== "/sharing")
      notify({ intent: "success", message: done.message });
  };
  const request = () => void run();
  useShareRequests(request);
  useShortcut({ keys: "S", label: "share-now" }, request);
}

export function SharingButton({ programme }: { programme: OpenProgramme }) {
  const styles = useStyles();
  const t = useText();
  const now = useMinute();
  const { name, sharing } = programme;
  useSharing(name, sharing);
  const { running } = useLastExchange(name);
  const look = lookOf(sharing, now);
  const problem = problemOf(sharing, now);
  const words = running ? t("share-mark-sharing") : look.words;
  const hint = sharing.mode === "alone" ? t("header-sharing-hint") : t("share-mark-hint", { state: words });
  return (
    <>
      <a
        href={href("/sharing")}
        className={mergeClasses(styles.pill, styles[running ? "accent" : look.tone])}
        title={hint}
        aria-label={words}
        aria-keyshortcuts="S"
      >
        {running ? <ArrowSyncRegular aria-hidden fontSize={16} /> : signs[look.sign]}
        <span className={styles.words}>{words}</span>
      </a>
      {problem && !running ? (
        <a
          href={href("/sharing")}
          className={mergeClasses(styles.pill, styles[problem.tone])}
          title={problem.says}
          aria-label={t("share-mark-problem-says", { what: problem.words, says: problem.says })}
        >
          {problem.sign === "newcomer" ? (
            <PersonAddRegular aria-hidden fontSize={16} />
          ) : (
            <WarningRegular aria-hidden fontSize={16} />
          )}
          <span className={styles.words}>{problem.words}</span>
        </a>
      ) : null}
      {sharing.conflicts > 0 ? (
        <a href={href("/conflicts")} className={mergeClasses(styles.pill, styles.warn)}>
          <ArrowSwapRegular aria-hidden fontSize={16} />
          {t("share-mark-conflicts", { count: sharing.conflicts })}
        </a>
      ) : null}
    </>
  );
}
