/** Who is at the laptop, the theme, the programme, and the keyboard help. */
import {
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuItemLink,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { PersonCircleRegular } from "@fluentui/react-icons/svg/person-circle";
import { lazy, Suspense, useState } from "react";
import { Kbd } from "../components/Kbd";
import { Initials } from "../components/PersonName";
import { askForPhrase } from "../features/programme/locked";
import { Text, useText } from "../messages/Text";
import { useChange } from "../platform/query";
import { href } from "../router/router";
import { chooseTheme, useThemeChoice, type ThemeChoice } from "../theme/themes";
import type { Frame } from "./useFrame";

const ChooseMe = lazy(() => import("./ChooseMe"));

const useStyles = makeStyles({
  trigger: {
    border: "none",
    padding: 0,
    background: "none",
    borderRadius: "50%",
    cursor: "pointer",
    flexShrink: 0,
    display: "flex",
    color: tokens.colorNeutralForeground2,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
  },
});

export function MeMenu({ frame, onShortcuts }: { frame: Frame; onShortcuts: () => void }) {
  const styles = useStyles();
  const t = useText();
  const theme = useThemeChoice();
  const open = useChange("programme_open", { quiet: true, onRefused: askForPhrase });
  const [choosing, setChoosing] = useState(false);
  const { programme, programmes } = frame;
  const me = programme?.me ?? null;
  return (
    <>
      <Menu
        checkedValues={{ theme: [theme], programme: programme ? [programme.name] : [] }}
        onCheckedValueChange={(_, { name, checkedItems }) => {
          const chosen = checkedItems[0];
          if (!chosen) return;
          if (name === "theme") chooseTheme(chosen as ThemeChoice);
          else if (chosen !== programme?.name) void open.run({ name: chosen });
        }}
      >
        <MenuTrigger disableButtonEnhancement>
          <button
            type="button"
            className={styles.trigger}
            aria-label={me ? t("header-me", { name: me.name }) : t("header-me-nobody")}
          >
            {me ? <Initials name={me.name} size="medium" /> : <PersonCircleRegular fontSize={28} />}
          </button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem onClick={() => setChoosing(true)}>
              {me ? t("header-me-change", { name: me.name }) : t("header-me-choose")}
            </MenuItem>
            <MenuDivider />
            <MenuGroup>
              <MenuGroupHeader>
                <Text id="header-programme" />
              </MenuGroupHeader>
              {programmes.map(({ name }) => (
                <MenuItemRadio key={name} name="programme" value={name}>
                  {name}
                </MenuItemRadio>
              ))}
              <MenuItemLink href={href("/programmes")}>
                <Text id="header-programmes" />
              </MenuItemLink>
            </MenuGroup>
            <MenuDivider />
            <MenuGroup>
              <MenuGroupHeader>
                <Text id="header-theme" />
              </MenuGroupHeader>
              {(["system", "light", "dark", "contrast"] as const).map((name) => (
                <MenuItemRadio key={name} name="theme" value={name}>
                  {t(`header-theme-${name}`)}
                </MenuItemRadio>
              ))}
            </MenuGroup>
            <MenuDivider />
            <MenuItem onClick={onShortcuts} secondaryContent={<Kbd keys="?" />}>
              <Text id="shortcut-sheet" />
            </MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      {choosing ? (
        <Suspense fallback={null}>
          <ChooseMe me={me} onClose={() => setChoosing(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
