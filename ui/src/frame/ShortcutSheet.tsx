/** The keys that work on this screen. */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { Kbd } from "../components/Kbd";
import { useReturnFocus } from "../components/useReturnFocus";
import { Text } from "../messages/Text";
import { useShortcuts, type Shortcut } from "../shortcuts/shortcuts";

const useStyles = makeStyles({
  list: { display: "grid", gridTemplateColumns: "max-content 1fr", gap: "8px 20px", margin: 0 },
  content: { ":focus-visible": { outline: `1px solid ${tokens.colorBrandStroke1}` } },
  keys: { display: "flex", alignItems: "center" },
  to: { marginInlineStart: "6px" },
  what: { margin: 0, color: tokens.colorNeutralForeground1 },
});

/** Keys of the shared components, which are not registered one by one. */
const everywhere = [
  { keys: ["ArrowUp", "ArrowDown"], label: "shortcut-rows" },
  { keys: ["Enter"], label: "shortcut-open" },
  { keys: ["Escape"], label: "shortcut-close" },
];

/**
 * What can be done, with its keys, in the order in which the window asked for them. Keys that do the same take one line.
 */
function inOrder(newestFirst: readonly Shortcut[]): { label: string; keys: string[] }[] {
  const lines = new Map<string, string[]>();
  for (const { label, keys } of [...newestFirst].reverse()) {
    const there = lines.get(label);
    if (there) there.push(keys);
    else lines.set(label, [keys]);
  }
  return [...lines].map(([label, keys]) => ({ label, keys }));
}

/** More keys than these are shown as the first and the last of them. */
const FEW = 3;

export default function ShortcutSheet({ onClose }: { onClose: () => void }) {
  const styles = useStyles();
  const shortcuts = useShortcuts();
  useReturnFocus();
  return (
    <Dialog open onOpenChange={(_, { open }) => (open ? undefined : onClose())}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>
            <Text id="shortcut-sheet" />
          </DialogTitle>
          <DialogContent tabIndex={0} className={styles.content}>
            <dl className={styles.list}>
              {[...inOrder(shortcuts), ...everywhere].map(({ keys, label }) => (
                <Line key={label} keys={keys} label={label} />
              ))}
            </dl>
          </DialogContent>
          <DialogActions>
            <DialogTrigger disableButtonEnhancement>
              <Button>
                <Text id="window-close" />
              </Button>
            </DialogTrigger>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function Line({ keys, label }: { keys: readonly string[]; label: string }) {
  const styles = useStyles();
  const [first] = keys;
  const last = keys.at(-1);
  return (
    <>
      <dt className={styles.keys}>
        {keys.length > FEW && first && last ? (
          <>
            <Kbd keys={first} />
            <span className={styles.to}>{"–"}</span>
            <Kbd keys={last} />
          </>
        ) : (
          keys.map((one) => <Kbd key={one} keys={one} />)
        )}
      </dt>
      <dd className={styles.what}>
        <Text id={label} />
      </dd>
    </>
  );
}
