/** The screen of the current address: loaded when first shown, with a skeleton meanwhile and a way out when it fails. */
import { Button } from "@fluentui/react-components";
import { Component, Suspense, type ReactNode } from "react";
import { EmptyState } from "../components/EmptyState";
import { Page } from "../components/Page";
import { Text, useText } from "../messages/Text";
import { navigate } from "../router/router";
import { findScreen } from "./screens";

export function Outlet({ path }: { path: string }) {
  const found = findScreen(path);
  if (!found) return path === "/" ? null : <Missing />;
  const { Shown } = found.screen;
  return (
    <Guard key={path}>
      <Suspense fallback={null}>
        <Shown params={found.params} />
      </Suspense>
    </Guard>
  );
}

function Missing() {
  const t = useText();
  return (
    <Page name="missing" title={t("screen-missing-title")}>
      <EmptyState
        title={t("screen-missing-heading")}
        body={t("screen-missing-body")}
        action={
          <Button appearance="primary" onClick={() => navigate("/my-day")}>
            <Text id="screen-missing-action" />
          </Button>
        }
      />
    </Page>
  );
}

/** Keeps a failing screen from taking the window with it. */
class Guard extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override componentDidCatch(error: Error) {
    console.error("a screen failed", error);
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return <Failed onRetry={() => this.setState({ failed: false })} />;
  }
}

function Failed({ onRetry }: { onRetry: () => void }) {
  const t = useText();
  return (
    <Page name="failed" title={t("screen-failed-title")}>
      <EmptyState
        title={t("screen-failed-heading")}
        body={t("screen-failed-body")}
        action={
          <Button appearance="primary" onClick={onRetry}>
            <Text id="screen-failed-action" />
          </Button>
        }
      />
    </Page>
  );
}
