/** Two or three screens that belong together, side by side in the head of each: the current one is marked. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { href } from "../router/router";
import { toneStyles } from "../theme/status";

const useStyles = makeStyles({
  nav: { display: "flex", gap: "2px" },
  link: {
    padding: "5px 10px",
    borderRadius: tokens.borderRadiusMedium,
    fontSize: "13px",
    lineHeight: "18px",
    color: tokens.colorNeutralForeground2,
    textDecorationLine: "none",
    whiteSpace: "nowrap",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  current: { ...toneStyles.accent, fontWeight: 600 },
});

export interface SectionLinksProps {
  label: string;
  links: readonly { path: string; label: string }[];
  current: string;
}

export function SectionLinks({ label, links, current }: SectionLinksProps) {
  const styles = useStyles();
  return (
    <nav aria-label={label} className={styles.nav}>
      {links.map((link) => (
        <a
          key={link.path}
          href={href(link.path)}
          className={mergeClasses(styles.link, link.path === current && styles.current)}
          aria-current={link.path === current ? "page" : undefined}
        >
          {link.label}
        </a>
      ))}
    </nav>
  );
}
