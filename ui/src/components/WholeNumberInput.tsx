/** A whole number, typed. Stands in a `FormField`, which shows what is wrong with it. */
import { Input, type InputProps } from "@fluentui/react-components";
import { formatNumber } from "../messages/catalogue";
import { useText } from "../messages/Text";
import { useTypedText } from "./useTypedText";
import { readWhole } from "./wholeNumber";

/** As much as any figure of a programme can be. */
const MOST = 9_999_999;

export interface WholeNumberInputProps extends Omit<
  InputProps,
  "value" | "defaultValue" | "onChange" | "onBlur" | "ref" | "type" | "inputMode"
> {
  /** Null where nothing is said. */
  value: number | null;
  onChange: (value: number | null) => void;
  /** The smallest and the largest number that make sense. */
  least?: number;
  most?: number;
}

export function WholeNumberInput({
  value,
  onChange,
  least = 0,
  most = MOST,
  ...rest
}: WholeNumberInputProps) {
  const t = useText();
  const typed = useTypedText<number | null>({
    value,
    onChange,
    shown: (number) => (number === null ? "" : String(number)),
    read: (text) => {
      const number = readWhole(text);
      if (number === undefined) return { wrong: t("number-unread") };
      if (number !== null && number < least)
        return { wrong: t("number-below", { least: formatNumber(least) }) };
      if (number !== null && number > most) return { wrong: t("number-above", { most: formatNumber(most) }) };
      return { value: number };
    },
  });
  return <Input {...rest} {...typed} inputMode="numeric" />;
}
