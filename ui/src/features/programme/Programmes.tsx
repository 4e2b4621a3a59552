/** All programmes of this laptop: open another, make one, restore one. */
import { Page } from "../../components/Page";
import { useFrame } from "../../frame/useFrame";
import { useText } from "../../messages/Text";
import { Choices } from "./Choices";

export default function Programmes() {
  const t = useText();
  const { known } = useFrame();
  return (
    <Page
      name="programmes"
      title={t("programme-all-title")}
      subtitle={t("programme-all-explains")}
      ready={known}
    >
      <Choices />
    </Page>
  );
}
