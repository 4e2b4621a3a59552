/** The sign of a kind of material; its words are said when pointing at it. */
import { tokens } from "@fluentui/react-components";
import { BookOpenRegular } from "@fluentui/react-icons/svg/book-open";
import { ClipboardTaskRegular } from "@fluentui/react-icons/svg/clipboard-task";
import { DocumentRegular } from "@fluentui/react-icons/svg/document";
import { LinkRegular } from "@fluentui/react-icons/svg/link";
import { SlideTextRegular } from "@fluentui/react-icons/svg/slide-text";
import { VideoRegular } from "@fluentui/react-icons/svg/video";
import type { MaterialKind } from "../../api/types";
import { useText } from "../../messages/Text";

const icons = {
  document: DocumentRegular,
  slides: SlideTextRegular,
  video: VideoRegular,
  quick_reference: BookOpenRegular,
  exercise_script: ClipboardTaskRegular,
  link: LinkRegular,
} as const;

export function KindIcon({ kind }: { kind: MaterialKind }) {
  const t = useText();
  const Icon = icons[kind];
  const style = { flexShrink: 0, color: tokens.colorNeutralForeground2 };
  return <Icon fontSize={16} style={style} title={t(`modules-kind-${kind}`)} />;
}
