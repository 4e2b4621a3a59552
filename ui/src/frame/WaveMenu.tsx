/** The countdown to the cutover of the chosen wave, and the menu that chooses the wave. */
import {
  Menu,
  MenuItemRadio,
  MenuItemLink,
  MenuList,
  MenuPopover,
  MenuTrigger,
  MenuDivider,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { Text, useText } from "../messages/Text";
import { href } from "../router/router";
import { statusVar } from "../theme/status";
import { chooseWave, type Frame } from "./useFrame";
import { formatDate } from "../messages/catalogue";

const useStyles = makeStyles({
  pill: {
    display: "inline-flex",
    alignItems: "center",
    gap: "6px",
    height: "24px",
    padding: "0 10px",
    border: "none",
    borderRadius: "12px",
    fontFamily: "inherit",
    fontSize: "12px",
    whiteSpace: "nowrap",
    backgroundColor: statusVar("statusNeutralGround"),
    color: statusVar("statusNeutralText"),
    cursor: "pointer",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  name: {
    fontWeight: 600,
    color: tokens.colorNeutralForeground2,
    overflow: "hidden",
    textOverflow: "ellipsis",
    maxWidth: "160px",
  },
  date: {
    color: tokens.colorNeutralForeground3,
    fontSize: "12px",
    marginInlineStart: "12px",
    whiteSpace: "nowrap",
  },
  // As wide as its waves: a name and its date stay on one line.
  menu: { maxWidth: "min(480px, 90vw)" },
});

export function WaveMenu({ frame }: { frame: Frame }) {
  const styles = useStyles();
  const t = useText();
  const { wave, programme } = frame;
  if (!programme || !wave) return null;
  return (
    <Menu
      checkedValues={{ wave: [wave.id] }}
      onCheckedValueChange={(_, { checkedItems }) => {
        const chosen = checkedItems[0];
        if (chosen) chooseWave(programme.name, chosen);
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <button type="button" className={styles.pill}>
          <span className={styles.name}>{wave.name}</span>
          <Countdown days={wave.days_left} />
        </button>
      </MenuTrigger>
      <MenuPopover className={styles.menu}>
        <MenuList aria-label={t("header-wave")}>
          {programme.waves.map(({ id, name, cutover }) => (
            <MenuItemRadio key={id} name="wave" value={id}>
              {name}
              <span className={styles.date}>{cutover ? formatDate(cutover) : t("header-wave-undated")}</span>
            </MenuItemRadio>
          ))}
          <MenuDivider />
          <MenuItemLink href={href("/programme")}>
            <Text id="header-wave-edit" />
          </MenuItemLink>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function Countdown({ days }: { days: number | null }) {
  if (days === null) return <Text id="header-wave-undated" />;
  if (days === 0) return <Text id="header-cutover-today" />;
  if (days < 0) return <Text id="header-cutover-past" args={{ days: -days }} />;
  return <Text id="header-cutover-in" args={{ days }} />;
}
