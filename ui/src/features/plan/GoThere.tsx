/** A way to where something is done; nothing where this version has no such screen yet. */
import { Button } from "@fluentui/react-components";
import { ArrowRightRegular } from "@fluentui/react-icons/svg/arrow-right";
import { findScreen } from "../../frame/screens";
import { Text, useText } from "../../messages/Text";
import { href, navigate } from "../../router/router";
import { placeOf } from "./parts";

interface GoThereProps {
  /** Address such as `/plan/needs?show=groups`. */
  to: string;
  primary?: boolean;
  /** What is there, for screen readers, where several stand beside each other. */
  about?: string;
}

export function GoThere({ to, primary = false, about }: GoThereProps) {
  const t = useText();
  const { path, query } = placeOf(to);
  if (findScreen(path) === null) return null;
  return (
    <Button
      size="small"
      appearance={primary ? "primary" : "subtle"}
      icon={<ArrowRightRegular />}
      iconPosition="after"
      {...(about ? { "aria-label": t("plan-go-there-about", { about }) } : {})}
      onClick={() => navigate(href(path, query))}
    >
      <Text id="plan-go-there" />
    </Button>
  );
}
