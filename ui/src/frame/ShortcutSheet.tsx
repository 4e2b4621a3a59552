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
import { useShortcuts } from "../shortcuts/shortcuts";

const useStyles = makeStyles({
  list: { display: "grid", gridTemplateColumns: "max-content 1fr", gap: "8px 20px", margin: 0 },
  what: { margin: 0, color: tokens.colorNeutralForeground1 },
});

/** Keys of the shared components, which are not registered one by one. */
const everywhere = [
  { keys: "ArrowUp ArrowDown", label: "shortcut-rows" },
  { keys: "Enter", label: "shortcut-open" },
  { keys: "Escape", label: "shortcut-close" },
];

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
          <DialogContent>
            <dl className={styles.list}>
              {[...shortcuts, ...everywhere].map(({ keys, label }) => (
                <Line key={keys} keys={keys} label={label} what={styles.what} />
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

function Line({ keys, label, what }: { keys: string; label: string; what: string | undefined }) {
  return (
    <>
      <dt>
        <Kbd keys={keys} />
      </dt>
      <dd className={what}>
        <Text id={label} />
      </dd>
    </>
  );
}
