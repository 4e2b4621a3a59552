/** One screen: its title, what it shows in one line, what can be done here, and the content. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useRef, type ReactNode } from "react";
import { useText } from "../messages/Text";
import { usePainted } from "../platform/painted";
import { usePlace } from "../router/router";

const useStyles = makeStyles({
  page: {
    flexGrow: 1,
    minWidth: 0,
    minHeight: 0,
    display: "flex",
    flexDirection: "column",
    gap: "12px",
    padding: "14px 18px",
    backgroundColor: tokens.colorNeutralBackground2,
    overflow: "hidden",
  },
  head: {
    display: "flex",
    alignItems: "center",
    gap: "16px",
    minHeight: "40px",
    flexShrink: 0,
    flexWrap: "wrap",
  },
  // A long line under the title takes a second line before the buttons leave their place.
  names: { flex: "1 1 360px", minWidth: 0, display: "flex", alignItems: "center", gap: "10px" },
  texts: { minWidth: 0 },
  title: {
    margin: 0,
    fontSize: "20px",
    lineHeight: "26px",
    fontWeight: 600,
    outline: "none",
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
  subtitle: { margin: 0, fontSize: "12px", lineHeight: "16px", color: tokens.colorNeutralForeground3 },
  actions: { display: "flex", alignItems: "center", gap: "8px", flexWrap: "wrap" },
  body: { flexGrow: 1, minHeight: 0, display: "flex", flexDirection: "column", gap: "12px" },
  scroll: { overflowY: "auto", margin: "0 -18px -14px", padding: "0 18px 18px" },
});

export interface PageProps {
  /** Name for the painted marker: the screen's name. */
  name: string;
  title: string;
  subtitle?: ReactNode;
  /** Beside the title, such as an avatar. */
  before?: ReactNode;
  /** Buttons at the right; the primary one last. */
  actions?: ReactNode;
  /** False while the data is still on its way: the painted marker waits for it. */
  ready?: boolean;
  /** The content fills the height and scrolls inside (tables). Otherwise the page scrolls. */
  fill?: boolean;
  children: ReactNode;
}

let shownBefore = false;

export function Page({
  name,
  title,
  subtitle,
  before,
  actions,
  ready = true,
  fill = false,
  children,
}: PageProps) {
  const styles = useStyles();
  const t = useText();
  const { path } = usePlace();
  const heading = useRef<HTMLHeadingElement>(null);
  usePainted(name, ready, path);

  useEffect(() => {
    document.title = t("window-title", { screen: title });
  }, [title, t]);

  // After a navigation the focus goes to the new title, so that screen readers say where one is. Not at the first start,
  // and not when the screen has put the focus somewhere itself.
  useEffect(() => {
    if (shownBefore && (document.activeElement === document.body || document.activeElement === null)) {
      heading.current?.focus({ preventScroll: true });
    }
    shownBefore = true;
  }, []);

  return (
    <div className={styles.page} data-screen={name} aria-busy={!ready}>
      <div className={styles.head}>
        <div className={styles.names}>
          {before}
          <div className={styles.texts}>
            <h1 className={styles.title} tabIndex={-1} ref={heading}>
              {title}
            </h1>
            {subtitle ? <p className={styles.subtitle}>{subtitle}</p> : null}
          </div>
        </div>
        {actions ? <div className={styles.actions}>{actions}</div> : null}
      </div>
      <div className={mergeClasses(styles.body, !fill && styles.scroll)}>{children}</div>
    </div>
  );
}
