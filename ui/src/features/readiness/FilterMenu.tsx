/** One filter: a button that says what is chosen, and the menu that chooses. */
import {
  Menu,
  MenuButton,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { Text } from "../../messages/Text";

const ALL = "all";

const useStyles = makeStyles({
  button: { fontWeight: 400, minWidth: 0, maxWidth: "210px", whiteSpace: "nowrap" },
  words: { overflow: "hidden", textOverflow: "ellipsis" },
  label: { color: tokens.colorNeutralForeground3 },
  value: { fontWeight: 600 },
  list: { maxHeight: "340px", overflowY: "auto" },
});

export interface FilterChoice {
  id: string;
  name: string;
}

export interface FilterMenuProps {
  label: string;
  /** Words for "no filter". */
  all: string;
  /** Undefined while they are on their way. */
  choices: readonly FilterChoice[] | undefined;
  /** Empty for all. */
  value: string;
  onChange: (value: string) => void;
  onOpen?: () => void;
}

export function FilterMenu({ label, all, choices, value, onChange, onOpen }: FilterMenuProps) {
  const styles = useStyles();
  const shown = value ? (choices?.find(({ id }) => id === value)?.name ?? "…") : all;
  return (
    <Menu
      checkedValues={{ filter: [value || ALL] }}
      onOpenChange={(_, { open }) => (open ? onOpen?.() : undefined)}
      onCheckedValueChange={(_, { checkedItems }) => {
        const next = checkedItems[0] ?? ALL;
        onChange(next === ALL ? "" : next);
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <MenuButton size="small" className={styles.button}>
          <span className={styles.words}>
            <span className={styles.label}>{label}</span>{" "}
            <span className={value ? styles.value : undefined}>{shown}</span>
          </span>
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList className={styles.list}>
          <MenuItemRadio name="filter" value={ALL}>
            {all}
          </MenuItemRadio>
          {choices === undefined ? (
            <MenuItem disabled>
              <Text id="window-loading" />
            </MenuItem>
          ) : (
            choices.map(({ id, name }) => (
              <MenuItemRadio key={id} name="filter" value={id}>
                {name}
              </MenuItemRadio>
            ))
          )}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
