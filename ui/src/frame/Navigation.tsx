/** The navigation at the left: the daily work first, then the programme around the training, then what is set up once. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowRepeatAllRegular } from "@fluentui/react-icons/svg/arrow-repeat-all";
import { BriefcaseRegular } from "@fluentui/react-icons/svg/briefcase";
import { CalendarLtrRegular } from "@fluentui/react-icons/svg/calendar-ltr";
import { DataBarVerticalRegular } from "@fluentui/react-icons/svg/data-bar-vertical";
import { ClipboardTaskRegular } from "@fluentui/react-icons/svg/clipboard-task";
import { EmojiRegular } from "@fluentui/react-icons/svg/emoji";
import { FlagRegular } from "@fluentui/react-icons/svg/flag";
import { FlowchartRegular } from "@fluentui/react-icons/svg/flowchart";
import { GridRegular } from "@fluentui/react-icons/svg/grid";
import { HatGraduationRegular } from "@fluentui/react-icons/svg/hat-graduation";
import { HistoryRegular } from "@fluentui/react-icons/svg/history";
import { HomeRegular } from "@fluentui/react-icons/svg/home";
import { MegaphoneRegular } from "@fluentui/react-icons/svg/megaphone";
import { PeopleRegular } from "@fluentui/react-icons/svg/people";
import { PeopleSyncRegular } from "@fluentui/react-icons/svg/people-sync";
import { PersonRegular } from "@fluentui/react-icons/svg/person";
import { PersonBoardRegular } from "@fluentui/react-icons/svg/person-board";
import { SlideTextRegular } from "@fluentui/react-icons/svg/slide-text";
import { StepsRegular } from "@fluentui/react-icons/svg/steps";
import { TargetRegular } from "@fluentui/react-icons/svg/target";
import { TimelineRegular } from "@fluentui/react-icons/svg/timeline";
import { WarningShieldRegular } from "@fluentui/react-icons/svg/warning-shield";
import type { ReactElement } from "react";
import { Text, useText } from "../messages/Text";
import { href, type Place } from "../router/router";
import { statusVar } from "../theme/status";
import { findScreen, sectionOf } from "./screens";
import type { Frame } from "./useFrame";

interface Entry {
  label: string;
  path: string;
  icon: ReactElement;
  count?: (frame: Frame) => { id: string; count: number } | null;
}

const counted = (id: string, count: number | undefined) => (count ? { id, count } : null);

const daily: Entry[] = [
  { label: "nav-my-day", path: "/my-day", icon: <HomeRegular /> },
  {
    label: "nav-superusers",
    path: "/superusers",
    icon: <PersonRegular />,
    count: ({ programme }) => counted("nav-superusers-count", programme?.superusers),
  },
  {
    label: "nav-shadowing",
    path: "/shadowing",
    icon: <StepsRegular />,
    count: ({ programme }) => counted("nav-shadowing-stalled", programme?.stalled),
  },
  { label: "nav-sessions", path: "/sessions", icon: <CalendarLtrRegular /> },
  { label: "nav-readiness", path: "/readiness", icon: <DataBarVerticalRegular /> },
  { label: "nav-coverage", path: "/coverage", icon: <GridRegular /> },
];

const around: Entry[] = [
  { label: "nav-plan", path: "/plan", icon: <TimelineRegular /> },
  { label: "nav-objectives", path: "/objectives", icon: <FlagRegular /> },
  { label: "nav-risk", path: "/risk", icon: <WarningShieldRegular /> },
  {
    label: "nav-sentiment",
    path: "/sentiment",
    icon: <EmojiRegular />,
    count: ({ programme }) => counted("nav-sentiment-drops", programme?.drops),
  },
  { label: "nav-actions", path: "/actions", icon: <MegaphoneRegular /> },
  { label: "nav-retraining", path: "/retraining", icon: <ArrowRepeatAllRegular /> },
  { label: "nav-steering", path: "/steering", icon: <SlideTextRegular /> },
];

const setup: Entry[] = [
  { label: "nav-people", path: "/people", icon: <PeopleRegular /> },
  { label: "consultants-title", path: "/consultants", icon: <PersonBoardRegular /> },
  { label: "nav-processes", path: "/processes", icon: <FlowchartRegular /> },
  { label: "nav-rule", path: "/rule", icon: <TargetRegular /> },
  { label: "nav-competencies", path: "/competencies", icon: <HatGraduationRegular /> },
  { label: "reviews-title", path: "/reviews", icon: <ClipboardTaskRegular /> },
  { label: "nav-programme", path: "/programme", icon: <BriefcaseRegular /> },
  { label: "share-title", path: "/sharing", icon: <PeopleSyncRegular /> },
  { label: "nav-history", path: "/history", icon: <HistoryRegular /> },
];

const useStyles = makeStyles({
  nav: {
    gridArea: "navigation",
    backgroundColor: tokens.colorNeutralBackground3,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: "10px 8px",
    "@media (max-height: 700px)": { padding: "4px 8px" },
    overflowY: "auto",
    overflowX: "hidden",
  },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  line: { border: "none", borderTop: `1px solid ${tokens.colorNeutralStroke2}`, margin: "6px" },
  group: {
    margin: "0 0 2px",
    padding: "2px 10px",
    fontSize: "12px",
    fontWeight: 400,
    color: tokens.colorNeutralForeground3,
    "@media (max-width: 1100px)": { display: "none" },
  },
  link: {
    position: "relative",
    display: "flex",
    alignItems: "center",
    gap: "9px",
    height: "32px",
    padding: "0 10px",
    marginBottom: "2px",
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground1,
    fontSize: "13px",
    textDecorationLine: "none",
    whiteSpace: "nowrap",
    ":hover": { backgroundColor: tokens.colorNeutralBackground3Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
    "@media (max-width: 1100px)": { padding: 0, justifyContent: "center" },
    // A laptop of 768 rows shows every entry without scrolling, and so does the smallest window.
    "@media (min-height: 701px) and (max-height: 860px)": { height: "26px", marginBottom: "1px" },
    "@media (max-height: 700px)": { height: "22px", marginBottom: 0 },
  },
  current: {
    backgroundColor: tokens.colorNeutralBackground1,
    fontWeight: 600,
    ":hover": { backgroundColor: tokens.colorNeutralBackground1 },
    "::before": {
      content: '""',
      position: "absolute",
      left: 0,
      top: "6px",
      bottom: "6px",
      width: "3px",
      borderRadius: "2px",
      backgroundColor: tokens.colorCompoundBrandBackground,
    },
  },
  icon: { display: "flex", fontSize: "18px", color: tokens.colorNeutralForeground2, flexShrink: 0 },
  label: {
    flexGrow: 1,
    overflow: "hidden",
    textOverflow: "ellipsis",
    "@media (max-width: 1100px)": { display: "none" },
  },
  count: {
    fontSize: "11px",
    fontWeight: 400,
    padding: "1px 6px",
    borderRadius: "10px",
    backgroundColor: tokens.colorNeutralBackground5,
    color: statusVar("statusNeutralText"),
    "@media (max-width: 1100px)": { display: "none" },
  },
});

export function Navigation({ frame, place }: { frame: Frame; place: Place }) {
  const styles = useStyles();
  const t = useText();
  const section = sectionOf(place);
  const entry = ({ label, path: to, icon, count }: Entry) => {
    const current = section === to;
    const shown = count?.(frame) ?? null;
    return (
      <li key={to}>
        <a
          href={href(to)}
          className={mergeClasses(styles.link, current && styles.current)}
          aria-current={current ? "page" : undefined}
          title={t(label)}
        >
          <span className={styles.icon} aria-hidden>
            {icon}
          </span>
          <span className={styles.label}>{t(label)}</span>
          {shown ? <span className={styles.count}>{t(shown.id, { count: shown.count })}</span> : null}
        </a>
      </li>
    );
  };
  return (
    <nav className={styles.nav} aria-label={t("nav-label")}>
      <ul className={styles.list}>{daily.map(entry)}</ul>
      <hr className={styles.line} />
      <h2 className={styles.group} id="nav-around">
        <Text id="nav-around" />
      </h2>
      <ul className={styles.list} aria-labelledby="nav-around">
        {around
          .filter(({ path: to }) => findScreen(to) !== null && !frame.programme?.hidden?.includes(to))
          .map(entry)}
      </ul>
      <hr className={styles.line} />
      <h2 className={styles.group} id="nav-setup">
        <Text id="nav-setup" />
      </h2>
      <ul className={styles.list} aria-labelledby="nav-setup">
        {setup.map(entry)}
      </ul>
    </nav>
  );
}
