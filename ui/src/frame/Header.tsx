/** The header: product, search, countdown to the cutover, sharing, undo, and who is at the laptop. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { SearchRegular } from "@fluentui/react-icons/svg/search";
import { Kbd } from "../components/Kbd";
import { Text, useText } from "../messages/Text";
import { href } from "../router/router";
import { MeMenu } from "./MeMenu";
import { SharingButton } from "./SharingButton";
import { UndoButton } from "./UndoButton";
import { WaveMenu } from "./WaveMenu";
import type { Frame } from "./useFrame";

const useStyles = makeStyles({
  header: {
    gridArea: "header",
    display: "flex",
    alignItems: "center",
    gap: "12px",
    padding: "0 14px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  product: {
    display: "flex",
    alignItems: "center",
    gap: "10px",
    width: "192px",
    flexShrink: 0,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: "none",
    fontWeight: 600,
    fontSize: "14px",
    borderRadius: tokens.borderRadiusMedium,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
    "@media (max-width: 1100px)": { width: "auto" },
  },
  mark: { width: "22px", height: "22px" },
  search: {
    display: "flex",
    alignItems: "center",
    gap: "8px",
    width: "380px",
    minWidth: "120px",
    height: "32px",
    padding: "0 10px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground3,
    fontFamily: "inherit",
    fontSize: "13px",
    textAlign: "start",
    cursor: "text",
    ":hover": { border: `1px solid ${tokens.colorNeutralStroke1Hover}` },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-1px" },
  },
  prompt: { flexGrow: 1, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  room: { flexGrow: 1 },
});

interface HeaderProps {
  frame: Frame;
  bare: boolean;
  onSearch: () => void;
  onShortcuts: () => void;
}

export function Header({ frame, bare, onSearch, onShortcuts }: HeaderProps) {
  const styles = useStyles();
  const t = useText();
  return (
    <header className={styles.header}>
      <a href={href("/my-day")} className={styles.product}>
        <Mark className={styles.mark} />
        <Text id="product" />
      </a>
      {bare ? null : (
        <button type="button" className={styles.search} onClick={onSearch} aria-keyshortcuts="Control+K">
          <SearchRegular aria-hidden fontSize={16} />
          <span className={styles.prompt}>{t("header-search")}</span>
          <Kbd keys="Ctrl+K" />
        </button>
      )}
      <span className={styles.room} />
      {bare ? null : (
        <>
          <WaveMenu frame={frame} />
          {frame.programme ? <SharingButton programme={frame.programme} /> : null}
          <UndoButton undo={frame.programme?.undo ?? null} redo={frame.programme?.redo ?? null} />
        </>
      )}
      <MeMenu frame={frame} onShortcuts={onShortcuts} />
    </header>
  );
}

function Mark({ className }: { className: string | undefined }) {
  return (
    <svg viewBox="0 0 22 22" className={className} aria-hidden focusable="false">
      <rect width="22" height="22" rx="5" fill="#7fb3e6" />
      <path d="M5 0h14.5L0 19.5V5a5 5 0 0 1 5-5Z" fill="#0f6cbd" />
    </svg>
  );
}
