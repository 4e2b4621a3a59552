/** What if somebody leaves: how many risk areas would then have too few trainers, and in which cells of the map. */
import { Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { PlacedCell } from "./cells";
import { cellPlace } from "./cells";
import { FormField } from "../../components/Form";
import { SuperuserPicker, type Picked } from "../../components/Pickers";
import { Text, useText } from "../../messages/Text";

const SHOWN = 4;

const useStyles = makeStyles({
  box: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    padding: "10px 12px",
    "& .fui-Combobox": { minWidth: 0, width: "100%" },
  },
  said: { margin: 0, fontSize: "13px", fontWeight: 600 },
  list: { listStyleType: "none", margin: 0, padding: 0, fontSize: "12px" },
  item: { padding: "2px 0", lineHeight: "16px" },
  link: { fontSize: "12px", textAlign: "start" },
  quiet: { color: tokens.colorNeutralForeground3 },
});

interface WhatIfProps {
  leaving: readonly Picked[];
  onChange: (leaving: Picked[]) => void;
  /** The cells of the map with more risk areas short; undefined while it is being worked out. */
  lost: ReadonlyMap<string, PlacedCell> | undefined;
  /** So many more risk areas would be short. */
  short: number;
  onOpen: (place: string) => void;
}

export function WhatIf({ leaving, onChange, lost, short, onOpen }: WhatIfProps) {
  const styles = useStyles();
  const t = useText();
  const cells = [...(lost?.values() ?? [])];
  return (
    <div className={styles.box}>
      <FormField name="without" label={t("coverage-what-if-label")}>
        <SuperuserPicker multiple value={leaving} onChange={onChange} />
      </FormField>
      <div role="status">
        {leaving.length > 0 && lost ? (
          <p className={styles.said}>
            <Text id="coverage-what-if-lost" args={{ count: short }} />
            {cells.length > 0 ? <> {t("coverage-what-if-where", { count: cells.length })}</> : null}
          </p>
        ) : null}
      </div>
      {leaving.length > 0 ? (
        <ul className={styles.list}>
          {cells.slice(0, SHOWN).map(({ area, group, cell }) => (
            <li key={cellPlace(area.id, group.id)} className={styles.item}>
              <Link as="button" className={styles.link} onClick={() => onOpen(cellPlace(area.id, group.id))}>
                {t("coverage-cell-title", { area: area.name, group: group.name })}
              </Link>{" "}
              <span className={styles.quiet}>
                <Text id="coverage-cell-ready" args={{ ready: cell.ready, needed: cell.needed }} />
              </span>
            </li>
          ))}
          {cells.length > SHOWN ? (
            <li className={mergeClasses(styles.item, styles.quiet)}>
              <Text id="coverage-what-if-more" args={{ count: cells.length - SHOWN }} />
            </li>
          ) : null}
        </ul>
      ) : null}
    </div>
  );
}
