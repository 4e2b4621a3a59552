import { screen, waitFor, within } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import type { Frame as FrameAnswer, Laptop, Shared, Sharing, SharingMark } from "../../api/types";
import { Frame } from "../../frame/Frame";
import { AppError } from "../../platform/call";
import { navigate } from "../../router/router";
import { pretend, seriousFindings, show } from "../../testing/render";
import JoinPage from "./JoinPage";
import SharingPage from "./SharingPage";
import WaitingPage from "./WaitingPage";

const before = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();
const changed = { touched: [], label: null, id: null, warnings: [] };

const alone: SharingMark = { mode: "alone", waiting: 0, last_shared: null, problem: null, conflicts: 0 };
const shares: SharingMark = { ...alone, mode: "folder", waiting: 12, last_shared: before(5) };

const frame = (sharing: SharingMark): FrameAnswer => ({
  today: "2026-11-21",
  programme: {
    name: "Northern rollout",
    sharing,
    waves: [],
    superusers: 2,
    stalled: 0,
    drops: 0,
    me: { id: "p", name: "Kari Lunde" },
    undo: null,
    redo: null,
  },
  programmes: [],
  notices: [],
  recoverable: [],
});

const laptop = (device: string, name: string, more: Partial<Laptop> = {}): Laptop => ({
  device,
  name,
  person: { id: `p-${device}`, name: `Person of ${name}` },
  role: "superuser",
  is_me: false,
  last_seen: before(60),
  clock_off_minutes: null,
  changes: 4,
  fingerprint: "7F3A 91C0",
  ...more,
});

const shared: Sharing = {
  mode: "folder",
  place: "D:\\Team\\Understudy",
  role: "lead",
  waiting: 12,
  last_shared: before(5),
  problem: null,
  pending: [],
  conflicts: 0,
  laptops: [
    laptop("d0", "Kari’s laptop", { is_me: true, role: "lead" }),
    laptop("d1", "Ben’s laptop", { clock_off_minutes: 180 }),
  ],
  requests: [
    {
      request: "r1",
      person: "Mei Tan",
      email: "mei@fabrikam.example",
      laptop: "Mei’s laptop",
      asked_at: before(10),
      fingerprint: "C81E 4D09",
      likely: [{ id: "p-mei", name: "Mei Tan" }],
    },
  ],
  fingerprint: "7F3A 91C0",
  keychain: "file",
  left: [],
};

const told = { sent: 12, received: 3, conflicts: 0, pending: [], message: { id: "share-now" }, touched: [] };
/** The system's dialogs answer beside the commands. */
const dialogs = {
  dialog_open_folder: () => ({ file: "folder-word", name: "Team" }),
  dialog_open_file: () => ({ file: "invite-word", name: "North.understudy-invite" }),
  dialog_save_file: () => ({ file: "target", name: "invite" }),
};
const argsOf = (calls: { command: string; args: unknown }[], name: string) =>
  calls.find(({ command }) => command === name)?.args;

beforeEach(() => navigate("/sharing"));

/** Puts words into a field at once: the screen is drawn anew for each letter that is typed. */
async function fill(user: UserEvent, field: HTMLElement, words: string): Promise<void> {
  await user.click(field);
  await user.paste(words);
}

describe("a programme on this laptop only", () => {
  it("has nothing that axe calls serious", async () => {
    pretend({
      frame: () => frame(alone),
      sharing_get: () => ({ ...shared, mode: "alone", laptops: [], requests: [] }),
    });
    const { container } = show(<SharingPage />);
    await screen.findByRole("button", { name: "Share through this folder" });
    expect(await seriousFindings(container)).toEqual([]);
  });

  it("explains sharing and begins it through a folder that the person chooses", async () => {
    const calls = pretend({
      frame: () => frame(alone),
      sharing_get: () => ({ ...shared, mode: "alone", laptops: [], requests: [], fingerprint: null }),
      sharing_folder: () => changed,
      ...dialogs,
    });
    const user = userEvent.setup();
    show(<SharingPage />);
    const begin = await screen.findByRole("button", { name: "Share through this folder" });
    expect(begin).toBeDisabled();
    await user.click(screen.getByRole("button", { name: "Choose a folder…" }));
    expect(await screen.findByText("Team")).toBeInTheDocument();
    await waitFor(() => expect(begin).toBeEnabled());
    await user.click(begin);
    expect(argsOf(calls, "sharing_folder")).toEqual({ file: "folder-word", laptop: "Kari’s laptop" });
  });

  it("shows what is wrong with a hub beside its address", async () => {
    pretend({
      frame: () => frame(alone),
      sharing_get: () => ({ ...shared, mode: "alone", laptops: [], requests: [] }),
      sharing_hub: () => {
        throw new AppError("refused", { id: "error-fields" }, [
          { field: "url", message: { id: "sharing-hub-unreachable" } },
        ]);
      },
    });
    const user = userEvent.setup();
    show(<SharingPage />);
    const address = await screen.findByLabelText(/Address of the database/);
    await fill(user, address, "hub.example.com/u");
    await user.keyboard("{Enter}");
    await waitFor(() => expect(address).toBeInvalid());
  });
});

describe("a shared programme", () => {
  const open = (more: Partial<Sharing> = {}) => {
    const calls = pretend({
      frame: () => frame(shares),
      sharing_get: () => ({ ...shared, ...more }),
      sharing_now: () => told,
      join_approve: () => changed,
      join_refuse: () => changed,
      member_role: () => changed,
      member_remove: () => changed,
      ...dialogs,
      invite_write: () => ({ passphrase: "carbon velvet orbit", name: "North.understudy-invite" }),
    });
    return { calls, ...show(<SharingPage />) };
  };

  it("has nothing that axe calls serious, and says what a keychain in a file means", async () => {
    const { container } = open();
    expect(await screen.findByText("Ben’s laptop")).toBeInTheDocument();
    expect(screen.getByText("3 hours ahead")).toBeInTheDocument();
    expect(screen.getByText(/Whoever can read your files/)).toBeInTheDocument();
    expect(await seriousFindings(container)).toEqual([]);
  });

  // A stranger who got hold of the invite must not be let in by a press out of habit.
  it("lets a newcomer in only after the fingerprint was compared, as the likely person", async () => {
    const { calls } = open();
    const user = userEvent.setup();
    const newcomer = await screen.findByRole("group", { name: "Mei Tan" });
    const letIn = within(newcomer).getByRole("button", { name: "Let in" });
    await user.click(letIn);
    expect(argsOf(calls, "join_approve")).toBeUndefined();
    expect(within(newcomer).getByRole("radio", { name: "Mei Tan" })).toBeChecked();
    await user.click(within(newcomer).getByRole("checkbox", { name: /compared it by telephone/ }));
    await user.click(within(newcomer).getByRole("radio", { name: "Consultant" }));
    await user.click(letIn);
    expect(argsOf(calls, "join_approve")).toEqual({ request: "r1", role: "consultant", person: "p-mei" });
  });

  it("adds a newcomer who is nobody of the programme yet", async () => {
    const { calls } = open();
    const user = userEvent.setup();
    await user.click(await screen.findByRole("radio", { name: "Somebody new: add Mei Tan" }));
    await user.click(screen.getByRole("checkbox", { name: /compared it by telephone/ }));
    await user.click(screen.getByRole("button", { name: "Let in" }));
    expect(argsOf(calls, "join_approve")).toEqual({ request: "r1", role: "superuser" });
  });

  it("says what a leaver keeps before a laptop is removed", async () => {
    const { calls } = open();
    const user = userEvent.setup();
    await user.click(await screen.findByText("Ben’s laptop"));
    await user.click(await screen.findByRole("button", { name: "Remove this laptop…" }));
    const asks = await screen.findByRole("alertdialog");
    expect(asks).toHaveTextContent("What was shared until now stays on that laptop");
    expect(asks).toHaveTextContent("receives nothing new");
    expect(argsOf(calls, "member_remove")).toBeUndefined();
    await user.click(within(asks).getByRole("button", { name: "Remove this laptop" }));
    expect(argsOf(calls, "member_remove")).toEqual({ device: "d1" });
  });

  it("shows the passphrase of an invite once, until it is noted", async () => {
    const { calls } = open();
    const user = userEvent.setup();
    await user.click(await screen.findByRole("button", { name: "Invite somebody…" }));
    await user.click(await screen.findByRole("button", { name: /^Write the invite…/ }));
    expect(await screen.findByText("carbon velvet orbit")).toBeInTheDocument();
    expect(argsOf(calls, "invite_write")).toEqual({ file: "target", hub_url: null });
    await user.keyboard("{Escape}");
    expect(screen.getByText("carbon velvet orbit")).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "I have noted it" }));
    await waitFor(() => expect(screen.queryByText("carbon velvet orbit")).not.toBeInTheDocument());
  });

  it("leaves letting in and removing to leads", async () => {
    open({ role: "superuser" });
    const user = userEvent.setup();
    await user.click(await screen.findByText("Ben’s laptop"));
    expect(await screen.findByText(/Compare it by telephone/)).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: "Remove this laptop…" })).not.toBeInTheDocument();
    expect(screen.queryByRole("button", { name: "Invite somebody…" })).not.toBeInTheDocument();
    expect(screen.queryByRole("group", { name: "Mei Tan" })).not.toBeInTheDocument();
  });

  it("says what went wrong with the ways out of it", async () => {
    open({ problem: { kind: "unreachable", since: before(180), message: { id: "sharing-folder-gone" } } });
    expect(await screen.findByText("Sharing has not worked for 3 hours")).toBeInTheDocument();
    expect(await screen.findByText(/The shared folder is not there/)).toBeInTheDocument();
    expect(screen.getByRole("button", { name: "Try again" })).toBeEnabled();
  });

  it("tells a removed laptop what it keeps and what it does not get", async () => {
    open({ mode: "removed", laptops: [...shared.laptops, laptop("d2", "Priya’s laptop", { role: "lead" })] });
    expect(await screen.findByRole("heading", { name: /removed from the team/ })).toBeInTheDocument();
    expect(screen.getByText(/new invite \(Person of Priya’s laptop\)/)).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: /Share now/ })).not.toBeInTheDocument();
  });

  // The hub says no more than “not admitted”; a typed password would not help.
  it("tells a laptop that the hub shuts out what that means and whom to ask, and lets it try again", async () => {
    const { calls } = open({
      mode: "hub",
      problem: { kind: "not_admitted", since: before(5), message: { id: "sharing-shut-out" } },
      laptops: [...shared.laptops, laptop("d2", "Priya’s laptop", { role: "lead" })],
    });
    expect(await screen.findByRole("heading", { name: /does not let this laptop in/ })).toBeInTheDocument();
    expect(screen.getByText(/It keeps everything/)).toBeInTheDocument();
    expect(screen.getByText(/Ask a lead: Person of Priya’s laptop/)).toBeInTheDocument();
    expect(screen.getByRole("button", { name: "Try again" })).toBeEnabled();
    expect(argsOf(calls, "sharing_now")).toBeUndefined();
  });
});

describe("the header", () => {
  it("shares at the key S and keeps the result on the sharing screen", async () => {
    const calls = pretend({
      frame: () => frame(shares),
      sharing_get: () => shared,
      sharing_now: () => ({
        ...told,
        message: {
          id: "sharing-done",
          args: {
            sent: { type: "number", value: 12 },
            received: { type: "number", value: 3 },
          },
        },
      }),
    });
    show(<Frame />);
    expect(await screen.findByRole("link", { name: "12 changes to share" })).toHaveAttribute(
      "href",
      "#/sharing",
    );
    await screen.findByText("Ben’s laptop");
    await userEvent.keyboard("s");
    expect(await screen.findByText(/Sent 12 changes; 3 came in/)).toBeInTheDocument();
    expect(calls.filter(({ command }) => command === "sharing_now")).toHaveLength(1);
  });

  it("leads to the conflicts when there are some", async () => {
    pretend({ frame: () => frame({ ...shares, conflicts: 2 }), sharing_get: () => shared });
    show(<Frame />);
    expect(await screen.findByRole("link", { name: "2 conflicts" })).toHaveAttribute("href", "#/conflicts");
  });

  it("names a problem beside what waits and beside conflicts", async () => {
    const problem: SharingMark["problem"] = {
      kind: "unreachable",
      since: before(180),
      message: { id: "sharing-folder-gone" },
    };
    pretend({ frame: () => frame({ ...shares, conflicts: 2, problem }), sharing_get: () => shared });
    show(<Frame />);
    const sign = await screen.findByRole("link", {
      name: /Not reached for 3 hours.*shared folder is not there/,
    });
    expect(sign).toHaveAttribute("href", "#/sharing");
    expect(screen.getByRole("link", { name: "12 changes to share" })).toBeInTheDocument();
    expect(screen.getByRole("link", { name: "2 conflicts" })).toBeInTheDocument();
  });

  it("shows how far a long exchange is, and stops it", async () => {
    let announce: (told: unknown) => void = () => undefined;
    let end: (refusal: AppError) => void = () => undefined;
    const calls = pretend(
      {
        frame: () => frame(shares),
        sharing_get: () => shared,
        job_begin: () => ({ job: 5 }),
        job_cancel: () => ({}),
        sharing_now: () => new Promise<Shared>((_, reject) => (end = reject)) as unknown as Shared,
      },
      (event, heard) => {
        if (event === "job") announce = heard;
      },
    );
    const user = userEvent.setup();
    show(<Frame />);
    await screen.findByText("Ben’s laptop");
    await user.keyboard("s");
    const stop = await screen.findByRole("button", { name: "Stop" });
    announce({ job: 5, done: 420, of: 1000, state: "running", message: null, notes: [] });
    await waitFor(() => expect(screen.getByRole("progressbar")).toHaveAttribute("aria-valuenow", "0.42"));
    expect(argsOf(calls, "sharing_now")).toEqual({ job: 5 });
    await user.click(stop);
    expect(argsOf(calls, "job_cancel")).toEqual({ job: 5 });
    end(new AppError("cancelled", { id: "sharing-cancelled" }));
    expect(await screen.findByText(/What was shared until then stays shared/)).toBeInTheDocument();
  });

  it("tells a removed laptop on every screen", async () => {
    navigate("/conflicts");
    pretend({ frame: () => frame({ ...shares, mode: "removed" }), conflicts_list: () => [] });
    show(<Frame />);
    expect(await screen.findByText(/what is changed here reaches nobody/)).toBeInTheDocument();
    expect(screen.getByRole("link", { name: "Removed from the team" })).toBeInTheDocument();
  });

  it("keeps a laptop that waits to be let in on its own screen", async () => {
    pretend({
      frame: () => frame({ ...alone, mode: "joining" }),
      sharing_get: () => ({ ...shared, mode: "joining", fingerprint: "AAAA BBBB" }),
    });
    show(<Frame />);
    expect(await screen.findByRole("heading", { name: "Waiting to be let in" })).toBeInTheDocument();
    await waitFor(() => expect(window.location.hash).toBe("#/joining"));
  });
});

describe("joining", () => {
  it("has nothing that axe calls serious", async () => {
    pretend({ frame: () => ({ ...frame(alone), programme: null }) });
    const { container } = show(<JoinPage />);
    await screen.findByRole("button", { name: "Ask to be let in" });
    expect(await seriousFindings(container)).toEqual([]);
  });

  it("asks with the invite, the passphrase, who one is and the folder", async () => {
    let joined = false;
    const calls = pretend({
      frame: () => (joined ? frame({ ...alone, mode: "joining" }) : { ...frame(alone), programme: null }),
      ...dialogs,
      join: () => {
        joined = true;
        return { ...changed, touched: ["frame"] };
      },
    });
    const user = userEvent.setup();
    show(<JoinPage />);
    const ask = await screen.findByRole("button", { name: "Ask to be let in" });
    await user.click(screen.getByRole("button", { name: "Choose the file…" }));
    await fill(user, screen.getByLabelText(/^Passphrase/), " carbon velvet ");
    await fill(user, screen.getByLabelText(/Your name/), "Mei Tan");
    await fill(user, screen.getByLabelText(/Your e-mail/), "mei@fabrikam.example");
    await fill(user, screen.getByLabelText(/Name of this laptop/), "Mei’s laptop");
    expect(ask).toBeDisabled();
    await user.click(screen.getByRole("button", { name: "Choose a folder…" }));
    await waitFor(() => expect(ask).toBeEnabled());
    await user.click(ask);
    expect(argsOf(calls, "join")).toEqual({
      file: "invite-word",
      passphrase: "carbon velvet",
      person: "Mei Tan",
      email: "mei@fabrikam.example",
      laptop: "Mei’s laptop",
      folder: "folder-word",
    });
  });

  // How the others keep theirs is not known; one's own habit is.
  it("offers to encrypt it here, by default where another programme is, and then the recovery phrase", async () => {
    let joined = false;
    const other = { name: "Service pilot", is_open: false, encrypted: true, changed_on: null };
    let announce: (told: unknown) => void = () => undefined;
    const answers = {
      frame: () =>
        joined
          ? frame({ ...alone, mode: "joining" })
          : { ...frame(alone), programme: null, programmes: [other] },
      ...dialogs,
      join: () => {
        joined = true;
        return changed;
      },
    };
    const calls = pretend(answers, (event, heard) => {
      if (event === "changed") announce = heard;
    });
    const user = userEvent.setup();
    show(<JoinPage />);
    await waitFor(() =>
      expect(screen.getByRole("checkbox", { name: "Encrypt on this laptop" })).toBeChecked(),
    );
    await user.click(screen.getByRole("button", { name: "Choose the file…" }));
    await fill(user, screen.getByLabelText(/^Passphrase/), "carbon velvet");
    await fill(user, screen.getByLabelText(/Your name/), "Mei Tan");
    await fill(user, screen.getByLabelText(/Name of this laptop/), "Mei’s laptop");
    await user.click(screen.getByRole("button", { name: "Choose a folder…" }));
    const ask = screen.getByRole("button", { name: "Ask to be let in" });
    await waitFor(() => expect(ask).toBeEnabled());
    await user.click(ask);
    expect(argsOf(calls, "join")).toMatchObject({ encrypted: true });
    await waitFor(() => {
      announce({ touched: [] });
      expect(window.location.hash).toBe("#/joining?phrase=shown");
    });
  });

  it("offers the recovery phrase of an encrypted programme while it waits", async () => {
    navigate("/joining?phrase=shown");
    pretend({
      frame: () => frame({ ...alone, mode: "joining" }),
      sharing_get: () => ({ ...shared, mode: "joining" }),
      protection_get: () => ({ encrypted: true, keychain: "system", plain_backups: [], has_phrase: true }),
    });
    const user = userEvent.setup();
    show(<WaitingPage />);
    const dialog = await screen.findByRole("alertdialog", { name: "Recovery phrase" });
    await user.click(within(dialog).getByRole("button", { name: "Close" }));
    await waitFor(() => expect(screen.queryByRole("alertdialog")).not.toBeInTheDocument());
    // Nothing had the focus before: it goes to the title, or screen readers would be left without a place.
    await waitFor(() => expect(screen.getByText("Waiting to be let in")).toHaveFocus());
    expect(screen.getByText("Show the recovery phrase…")).toBeVisible();
  });

  it("shows one's own fingerprint while waiting, and what each exchange said", async () => {
    navigate("/joining");
    pretend({
      frame: () => frame({ ...alone, mode: "joining" }),
      sharing_get: () => ({ ...shared, mode: "joining", fingerprint: "AAAA BBBB" }),
      sharing_now: () => ({ ...told, message: { id: "sharing-still-asking" } }),
    });
    const { container } = show(<WaitingPage />);
    expect(await screen.findByText("AAAA")).toBeInTheDocument();
    expect(await seriousFindings(container)).toEqual([]);
    await userEvent.keyboard("s");
    expect(await screen.findByText(/has not let this laptop in yet/)).toBeInTheDocument();
    expect(window.location.hash).toBe("#/joining");
  });

  it("goes on with the programme once a lead has let the laptop in", async () => {
    navigate("/joining");
    pretend({ frame: () => frame(shares), sharing_get: () => shared });
    show(<WaitingPage />);
    await waitFor(() => expect(window.location.hash).toBe("#/my-day"));
  });

  // The window cannot know before the program has read the invite.
  it("asks for the folder where the invite is of one, though a hub was chosen", async () => {
    pretend({
      frame: () => ({ ...frame(alone), programme: null }),
      ...dialogs,
      join: () => {
        throw new AppError("refused", { id: "error-fields" }, [
          {
            field: "folder",
            message: { id: "join-folder-missing", args: { folder: { type: "text", value: "Team" } } },
          },
        ]);
      },
    });
    const user = userEvent.setup();
    show(<JoinPage />);
    await user.click(await screen.findByRole("button", { name: "Choose the file…" }));
    await fill(user, screen.getByLabelText(/^Passphrase/), "K7QX");
    await fill(user, screen.getByLabelText(/Your name/), "Mei Tan");
    await fill(user, screen.getByLabelText(/Name of this laptop/), "Mei’s laptop");
    await user.click(screen.getByRole("radio", { name: "A hub" }));
    await user.click(screen.getByRole("button", { name: "Ask to be let in" }));
    expect(await screen.findByText(/it is called “Team”/)).toBeInTheDocument();
    expect(screen.getByRole("button", { name: "Choose a folder…" })).toBeInTheDocument();
  });
});
