/** Finding people and processes while typing; one or several. */
import {
  Combobox,
  InteractionTag,
  InteractionTagPrimary,
  InteractionTagSecondary,
  Option,
  TagGroup,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import type { FoundKind } from "../api/types";
import { useText } from "../messages/Text";
import { useCommand } from "../platform/query";
import { bestFirst } from "./bestFirst";
import { useFieldChanged } from "./typed";
import { useUnderField } from "./underField";
import { useDelayed } from "./useDelayed";

export interface Picked {
  id: string;
  name: string;
  detail: string;
}

const useStyles = makeStyles({
  picker: { display: "flex", flexDirection: "column", gap: "4px", minWidth: 0 },
  // What was chosen never widens the form: a long name is cut, so that its cross stays in sight.
  tags: { display: "flex", flexWrap: "wrap", gap: "4px", contain: "inline-size" },
  tag: { maxWidth: "100%", minWidth: 0 },
  name: { minWidth: 0, overflow: "hidden" },
  cut: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  option: { display: "flex", flexDirection: "column", fontSize: "13px", lineHeight: "18px" },
  detail: { fontSize: "12px", color: tokens.colorNeutralForeground3 },
});

export interface PickerProps {
  value: readonly Picked[];
  onChange: (value: Picked[]) => void;
  /** Several can be picked. */
  multiple?: boolean;
  placeholder?: string;
  id?: string;
  "aria-label"?: string;
  "aria-labelledby"?: string;
}

/** Finds choices for typed words; null stands for "not asked". */
type Finder = (typed: string | null) => { options: readonly Picked[]; searching: boolean };

/** What is said when nothing is found: for typed words, and where there is nothing to choose from. */
interface Nothing {
  typed: string;
  empty: string;
}

/** Hits shown at most. */
const SHOWN = 30;
/** People come by name and the best fitting may stand further down; of a list that is here anyway so many are shown. */
const LOOKED_AT = 100;

const usePeople: Finder = (typed) => {
  const found = useCommand(
    "people_list",
    { text: typed ?? "", sort: "name", offset: 0, limit: LOOKED_AT },
    { keep: true, enabled: typed !== null },
  );
  const rows = typed === null ? [] : (found.data?.rows ?? []);
  const detail = (parts: string[]) => parts.filter(Boolean).join(", ");
  return {
    options: bestFirst(rows, typed ?? "")
      .slice(0, SHOWN)
      .map(({ id, name, job_title, department }) => ({ id, name, detail: detail([job_title, department]) })),
    searching: found.isFetching,
  };
};

const useFound = (typed: string | null, kind: FoundKind, inScope?: boolean) => {
  const found = useCommand(
    "find",
    {
      text: typed ?? "",
      limit: SHOWN,
      kinds: [kind],
      ...(inScope === undefined ? {} : { in_scope: inScope }),
    },
    { keep: true, enabled: typed !== null },
  );
  const hits = typed === null ? [] : (found.data ?? []);
  return {
    options: bestFirst(
      hits.map(({ id, title, detail }) => ({ id, name: title, detail })),
      typed ?? "",
    ),
    searching: found.isFetching,
  };
};

function SearchPicker({
  useFinder,
  nothing = { typed: "picker-nothing", empty: "picker-type" },
  value,
  onChange: onPicked,
  multiple = false,
  placeholder,
  ...rest
}: PickerProps & { useFinder: Finder; nothing?: Nothing }) {
  const styles = useStyles();
  const underField = useUnderField();
  const t = useText();
  const changed = useFieldChanged();
  const onChange = (picked: Picked[]) => {
    changed();
    onPicked(picked);
  };
  const only = multiple ? undefined : value[0];
  const [typed, setTyped] = useState<string | null>(null);
  const wanted = useDelayed(typed === null ? null : typed.trim(), 120);
  const { options, searching } = useFinder(wanted);
  // What was typed a moment ago is not searched yet: that nothing is listed then means nothing.
  const behind = typed !== null && wanted !== typed.trim();
  const pick = (id: string | undefined) => {
    // Typing over what was picked clears the selection of the combobox: that picks nothing, and keeps the words.
    if (id === undefined) return;
    const hit = options.find((option) => option.id === id);
    setTyped(null);
    if (!hit) return;
    if (!multiple) onChange([hit]);
    else if (value.every((one) => one.id !== hit.id)) onChange([...value, hit]);
    // Who types a name wants it: only in the list as it opens is a tick taken away again.
    else if (!typed?.trim()) onChange(value.filter((one) => one.id !== hit.id));
  };
  return (
    <div className={styles.picker}>
      <Combobox
        {...rest}
        // The list opens with the arrow keys and while typing: its button is for the mouse, not one more stop of the Tab key.
        expandIcon={{ tabIndex: -1 }}
        style={{ minWidth: 0 }}
        size="small"
        freeform
        {...underField}
        title={typed === null ? only?.name : undefined}
        placeholder={placeholder ?? t("picker-placeholder")}
        value={typed ?? only?.name ?? ""}
        selectedOptions={value.map(({ id }) => id)}
        onOpenChange={(_, { open }) => setTyped((now) => (open ? (now ?? "") : null))}
        onChange={(event) => setTyped(event.target.value)}
        onOptionSelect={(_, { optionValue }) => pick(optionValue)}
        onBlur={() => setTyped(null)}
      >
        {options.map((hit) => (
          <Option key={hit.id} value={hit.id} text={hit.name}>
            <span className={styles.option}>
              <span dir="auto">{hit.name}</span>
              <span className={styles.detail}>{hit.detail}</span>
            </span>
          </Option>
        ))}
        {options.length === 0 && typed !== null && !searching && !behind ? (
          <Option disabled text="" value="">
            {t(typed ? nothing.typed : nothing.empty, { text: typed })}
          </Option>
        ) : null}
      </Combobox>
      {multiple && value.length > 0 ? (
        <TagGroup
          className={styles.tags}
          size="extra-small"
          aria-label={t("picker-chosen")}
          onDismiss={(_, { value: id }) => onChange(value.filter((one) => one.id !== id))}
        >
          {value.map(({ id, name }) => (
            <InteractionTag key={id} className={styles.tag} value={id} size="extra-small" shape="rounded">
              <InteractionTagPrimary
                hasSecondaryAction
                className={styles.name}
                title={name}
                primaryText={{ className: styles.cut }}
              >
                {name}
              </InteractionTagPrimary>
              <InteractionTagSecondary aria-label={t("picker-remove", { name })} />
            </InteractionTag>
          ))}
        </TagGroup>
      ) : null}
    </div>
  );
}

/** Finds a person. */
export function PersonPicker(props: PickerProps) {
  return <SearchPicker {...props} useFinder={usePeople} />;
}

const useSuperusers: Finder = (typed) => useFound(typed, "superuser");
/** Finds a superuser. */
export function SuperuserPicker(props: PickerProps) {
  return <SearchPicker {...props} useFinder={useSuperusers} />;
}

const useConsultants: Finder = (typed) => useFound(typed, "consultant");
/** Finds a consultant. */
export function ConsultantPicker(props: PickerProps) {
  return <SearchPicker {...props} useFinder={useConsultants} />;
}

const useScope: Finder = (typed) => useFound(typed, "process", true);
const scopeless: Nothing = { typed: "picker-nothing-in-scope", empty: "picker-no-scope" };
/** Finds processes that work can be about: those in scope, and branches that hold any. */
export function ProcessPicker(props: PickerProps) {
  return <SearchPicker {...props} useFinder={useScope} nothing={scopeless} />;
}

const useCatalogue: Finder = (typed) => useFound(typed, "process");
/** Finds any process of the catalogue, for work on the catalogue itself. */
export function CataloguePicker(props: PickerProps) {
  return <SearchPicker {...props} useFinder={useCatalogue} />;
}

const useGroups: Finder = (typed) => useFound(typed, "group");
/** Finds user groups. */
export function GroupPicker(props: PickerProps) {
  return <SearchPicker {...props} useFinder={useGroups} />;
}

/** One of a short list that the screen already has (a pairing's processes, the waves). */
export function ListPicker({ choices, ...props }: PickerProps & { choices: readonly Picked[] }) {
  const useChoices: Finder = (typed) => {
    const words = (typed ?? "").toLocaleLowerCase().split(/\s+/).filter(Boolean);
    const fits = ({ name }: Picked) => words.every((word) => name.toLocaleLowerCase().includes(word));
    const options = typed === null ? [] : bestFirst(choices.filter(fits), typed).slice(0, LOOKED_AT);
    return { options, searching: false };
  };
  return <SearchPicker {...props} useFinder={useChoices} />;
}
