import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import type { Changed } from "../api/types";
import { pretend, show } from "../testing/render";
import { hearNotices, type Notice } from "./notices";
import { useChange } from "./query";

function Purge() {
  const purge = useChange("person_purge");
  return <button onClick={() => void purge.run({ id: "p1" })}>Go</button>;
}

/** Makes a change that is answered with this, and gives the notices that follow. */
async function noticesAfter(answer: Changed) {
  const calls = pretend({
    person_purge: () => answer,
    history_undo: () => ({ touched: [], label: { id: "change-undone" }, id: null, warnings: [] }),
  });
  const heard: Notice[] = [];
  const stop = hearNotices((notice) => heard.push(notice));
  show(<Purge />);
  await userEvent.click(screen.getByRole("button", { name: "Go" }));
  await waitFor(() => expect(heard).toHaveLength(1));
  return { heard, stop, calls };
}

const changed: Changed = { touched: [], label: { id: "change-person-purged" }, id: null, warnings: [] };

// An Undo that is refused, or that takes back something else, is worse than none.
it("offers no Undo for a change that cannot be taken back", async () => {
  const { heard, stop } = await noticesAfter(changed);
  expect(heard[0]?.action).toBeUndefined();
  stop();
});

// The notice stays for a while: meanwhile something else may have been changed.
it("takes back the very change that the notice tells of", async () => {
  const { heard, stop, calls } = await noticesAfter({ ...changed, undo: "17-1" });
  heard[0]?.action?.run();
  await waitFor(() => expect(heard).toHaveLength(2));
  expect(calls.filter(({ command }) => command.includes("undo"))).toEqual([
    { command: "history_undo", args: { change: "17-1" } },
  ]);
  expect(heard[1]?.action).toBeUndefined();
  stop();
});
