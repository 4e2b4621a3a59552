/** The window: words, theme and answers around the frame. */
import { FluentProvider, makeStyles } from "@fluentui/react-components";
import { lazy, Suspense, useEffect, useLayoutEffect, useState } from "react";
import { Words } from "../messages/Text";
import { Answers } from "../platform/query";
import { keepWordsUnmarked } from "../shortcuts/shortcuts";
import { themes, useThemeName } from "../theme/themes";
import { Frame } from "./Frame";

const Toasts = lazy(() => import("../components/Toasts"));

const useStyles = makeStyles({
  // Every menu, panel and notice gets this class too: a height here would lay an unseen sheet over the window that takes
  // every click. What the window itself needs stands in base.css.
  provider: { backgroundColor: "transparent" },
});

export function App() {
  const theme = useThemeName();
  const styles = useStyles();
  useEffect(keepWordsUnmarked, []);
  // What the system draws itself (scroll bars, the arrows of a number) follows the theme too: see base.css.
  useLayoutEffect(() => {
    document.documentElement.dataset["scheme"] = theme === "light" ? "light" : "dark";
  }, [theme]);
  return (
    <Words>
      <FluentProvider theme={themes[theme]} className={styles.provider} data-theme={theme}>
        <Answers>
          <Frame />
          <AfterFirstPaint>
            <Suspense fallback={null}>
              <Toasts />
            </Suspense>
          </AfterFirstPaint>
        </Answers>
      </FluentProvider>
    </Words>
  );
}

/** Mounts what the first painted screen can do without once the window has come to rest. */
function AfterFirstPaint({ children }: { children: React.ReactNode }) {
  const [rest, setRest] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setRest(true), 400);
    return () => clearTimeout(timer);
  }, []);
  return rest ? children : null;
}
