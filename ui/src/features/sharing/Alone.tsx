/** While the programme is on this laptop only: what sharing does, in plain words, and the two ways to begin. */
import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { MergeRegular } from "@fluentui/react-icons/svg/merge";
import { PeopleTeamRegular } from "@fluentui/react-icons/svg/people-team";
import { ShieldLockRegular } from "@fluentui/react-icons/svg/shield-lock";
import { lazy, Suspense, useState, type ReactElement } from "react";
import { Card } from "../../components/Card";
import { useFrame } from "../../frame/useFrame";
import { Text, useText } from "../../messages/Text";
import { navigate } from "../../router/router";
import { Places } from "./Places";

const ChooseMe = lazy(() => import("../../frame/ChooseMe"));

const useStyles = makeStyles({
  lead: { margin: "0 0 12px", fontSize: "14px", lineHeight: "20px" },
  promises: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(240px, 1fr))",
    gap: "10px 24px",
  },
  promise: { display: "flex", gap: "10px", fontSize: "13px", lineHeight: "18px" },
  icon: { display: "flex", flexShrink: 0, color: tokens.colorBrandForeground1 },
  join: { display: "flex", alignItems: "center", gap: "10px", fontSize: "13px" },
});

const promises: readonly { id: string; icon: ReactElement }[] = [
  { id: "share-alone-sealed", icon: <ShieldLockRegular aria-hidden fontSize={20} /> },
  { id: "share-alone-kept", icon: <MergeRegular aria-hidden fontSize={20} /> },
  { id: "share-alone-people", icon: <PeopleTeamRegular aria-hidden fontSize={20} /> },
];

export function Alone() {
  const styles = useStyles();
  const t = useText();
  const { programme } = useFrame();
  const [choosing, setChoosing] = useState(false);
  return (
    <>
      <Card title={t("share-alone-title")}>
        <p className={styles.lead}>
          <Text id="share-alone-lead" />
        </p>
        <ul className={styles.promises}>
          {promises.map(({ id, icon }) => (
            <li key={id} className={styles.promise}>
              <span className={styles.icon}>{icon}</span>
              <span>{t(id)}</span>
            </li>
          ))}
        </ul>
      </Card>
      {programme && !programme.me ? (
        <MessageBar intent="info">
          <MessageBarBody>
            <strong>{t("share-me-title")}.</strong> {t("share-me-body")}
          </MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => setChoosing(true)}>
              <Text id="header-me-choose" />
            </Button>
          </MessageBarActions>
        </MessageBar>
      ) : null}
      <Places />
      <div className={styles.join}>
        <Text id="share-alone-join" />
        <Button size="small" onClick={() => navigate("/join")}>
          <Text id="share-alone-join-do" />
        </Button>
      </div>
      {choosing ? (
        <Suspense fallback={null}>
          <ChooseMe me={null} onClose={() => setChoosing(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
