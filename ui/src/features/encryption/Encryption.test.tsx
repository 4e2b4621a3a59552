import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import type { Backup, Changed, Frame, OpenProgramme, Protection } from "../../api/types";
import { AppError } from "../../platform/call";
import { navigate } from "../../router/router";
import { pretend, seriousFindings, show } from "../../testing/render";
import { Choices } from "../programme/Choices";
import { RestoreDialog } from "../programme/RestoreDialog";
import { EncryptionCard } from "./EncryptionCard";
import UnlockPage from "./UnlockPage";
import { wordsOf } from "./words";

const changed = { touched: [], label: null, id: null, warnings: [] };
const backup: Backup = { file: "b1", name: "daily", made_on: "2026-11-20", bytes: 4_200_000 };
const off: Protection = { encrypted: false, keychain: "system", plain_backups: [], has_phrase: false };
const words = Array.from({ length: 24 }, (_, index) => `word${"abcdefghijklmnopqrstuvwx"[index] ?? ""}`);
const argsOf = (calls: { command: string; args: unknown }[], name: string) =>
  calls.filter(({ command }) => command === name).map(({ args }) => args);

const welcome: Frame = {
  today: "2026-11-21",
  programme: null,
  programmes: [{ name: "Service pilot", is_open: false, encrypted: false, changed_on: null }],
  notices: [],
  recoverable: [],
};

beforeEach(() => navigate("/programme"));

describe("the encryption of a programme", () => {
  it("names the plain backups before it encrypts, and deletes them only when asked to", async () => {
    const calls = pretend({ protection_get: () => off, protection_set: () => changed });
    const user = userEvent.setup();
    const { container } = show(<EncryptionCard backups={[backup]} />);
    await user.click(await screen.findByRole("button", { name: "Encrypt…" }));
    const asks = await screen.findByRole("alertdialog");
    expect(asks).toHaveTextContent("1 automatic backup is not encrypted");
    expect(asks).toHaveTextContent("4.2 MB");
    expect(await seriousFindings(container)).toEqual([]);
    await user.click(within(asks).getByRole("button", { name: "Encrypt" }));
    expect(argsOf(calls, "protection_set")).toEqual([{ encrypted: true, delete_plain_backups: false }]);
  });

  // Without the words the programme is lost with the keychain.
  it("offers the recovery phrase as soon as it is encrypted, and shows it only on demand", async () => {
    let now = off;
    const calls = pretend({
      protection_get: () => now,
      protection_set: () => {
        now = { ...off, encrypted: true, has_phrase: true };
        return changed;
      },
      recovery_phrase: () => ({ words }),
    });
    const user = userEvent.setup();
    const shown = show(<EncryptionCard backups={[]} />);
    await user.click(await screen.findByRole("button", { name: "Encrypt…" }));
    await user.click(within(await screen.findByRole("alertdialog")).getByRole("button", { name: "Encrypt" }));
    await waitFor(() => expect(window.location.hash).toContain("phrase=shown"));
    // The card is drawn anew when the program announces the change.
    shown.unmount();
    show(<EncryptionCard backups={[]} />);
    const dialog = await screen.findByRole("alertdialog", { name: "Recovery phrase" });
    expect(argsOf(calls, "recovery_phrase")).toEqual([]);
    await user.click(within(dialog).getByRole("button", { name: "Show the words" }));
    expect(await within(dialog).findAllByRole("listitem")).toHaveLength(24);
    await user.click(within(dialog).getByRole("button", { name: "I have written them down" }));
    await waitFor(() => expect(screen.queryByText("worda")).not.toBeInTheDocument());
  });

  it("says plainly what a keychain in a file protects, and warns of backups that are not encrypted", async () => {
    const calls = pretend({
      protection_get: () => ({
        encrypted: true,
        keychain: "file",
        plain_backups: [backup],
        has_phrase: true,
      }),
      protection_set: () => changed,
    });
    const user = userEvent.setup();
    const { container } = show(<EncryptionCard backups={[]} />);
    expect(await screen.findByText(/the key lies in a file/)).toBeInTheDocument();
    expect(await seriousFindings(container)).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Delete these backups…" }));
    const asks = await screen.findByRole("alertdialog");
    await user.click(within(asks).getByRole("button", { name: "Delete them" }));
    expect(argsOf(calls, "protection_set")).toEqual([{ encrypted: true, delete_plain_backups: true }]);
  });

  // A large programme takes a while: what is done must be seen, and stopping must leave everything as it was.
  it("shows how far it is, and says that nothing was changed where it is stopped", async () => {
    let stop: (refusal: AppError) => void = () => undefined;
    const calls = pretend({
      protection_get: () => off,
      job_begin: () => ({ job: 4 }),
      job_get: () => ({ job: 4, done: 700, of: 1000, state: "running", message: null, notes: [] }),
      job_cancel: () => {
        stop(new AppError("cancelled", { id: "store-cancelled" }));
        return {};
      },
      protection_set: () => new Promise<Changed>((_, reject) => (stop = reject)) as unknown as Changed,
    });
    const user = userEvent.setup();
    show(<EncryptionCard backups={[]} />);
    await user.click(await screen.findByRole("button", { name: "Encrypt…" }));
    await user.click(within(await screen.findByRole("alertdialog")).getByRole("button", { name: "Encrypt" }));
    await waitFor(() => expect(screen.getByRole("progressbar")).toHaveAttribute("aria-valuenow", "0.7"));
    expect(argsOf(calls, "protection_set")).toEqual([{ encrypted: true, job: 4 }]);
    await user.click(screen.getByRole("button", { name: "Stop" }));
    expect(await screen.findByText("Stopped. The programme is as it was.")).toBeInTheDocument();
    expect(screen.getByRole("button", { name: "Encrypt" })).toBeEnabled();
  });
});

describe("a locked programme", () => {
  it("leads from the list to the screen that asks for its words", async () => {
    pretend({
      frame: () => welcome,
      programme_open: () => {
        throw new AppError("locked", { id: "unlock-title-some" });
      },
    });
    show(<Choices />);
    await userEvent.click(await screen.findByRole("button", { name: /Service pilot/ }));
    await waitFor(() => expect(window.location.hash).toBe("#/unlock?name=Service+pilot"));
  });

  // Restored on a laptop without its key, a backup must not be a dead end.
  it("is where a backup leads whose key is not here", async () => {
    const calls = pretend({
      frame: () => welcome,
      backup_restore: () => {
        const name = { type: "text" as const, value: "North" };
        throw new AppError("locked", { id: "backup-locked", args: { name } });
      },
    });
    const file = { file: "b", name: "North.understudy" };
    show(<RestoreDialog file={file} onDone={() => undefined} onClose={() => undefined} />);
    await userEvent.click(await screen.findByRole("button", { name: /Restore/ }));
    expect(argsOf(calls, "backup_restore")).toEqual([{ file: "b", name: null }]);
    await waitFor(() => expect(window.location.hash).toBe("#/unlock?name=North&laid=yes"));
  });

  it("opens with the words as they were pasted, numbers and commas and all", async () => {
    navigate("/unlock?name=Service+pilot");
    const calls = pretend({
      frame: () => welcome,
      recovery_use: () => {
        throw new AppError("refused", { id: "error-fields" }, [
          { field: "words", message: { id: "unlock-title-some" } },
        ]);
      },
    });
    const user = userEvent.setup();
    const { container } = show(<UnlockPage />);
    expect(await screen.findByRole("heading", { name: "Service pilot is locked" })).toBeInTheDocument();
    const field = screen.getByLabelText(/Recovery phrase/, { selector: "textarea" });
    await user.click(field);
    await user.paste("1. abandon,\n2. Ability");
    expect(screen.getByText("2 of 24 words")).toBeInTheDocument();
    expect(await seriousFindings(container)).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Open" }));
    expect(argsOf(calls, "recovery_use")).toEqual([{ name: "Service pilot", words: "abandon Ability" }]);
    // A wrong phrase stays in the field, to be mended.
    await waitFor(() => expect(field).toBeInvalid());
    expect(field).toHaveValue("1. abandon,\n2. Ability");
  });

  // The file of a backup may be called otherwise than the programme in it.
  it("goes on with the programme once it is open, whatever it is called inside", async () => {
    navigate("/unlock?name=Service+pilot");
    let announce: (told: unknown) => void = () => undefined;
    let opened = false;
    const inside = {
      name: "Northern rollout",
      sharing: { mode: "alone", waiting: 0, last_shared: null, problem: null, conflicts: 0 },
      waves: [],
    } as unknown as OpenProgramme;
    const listed = { name: "Service pilot", encrypted: true, changed_on: null };
    const answers = {
      frame: () => ({
        ...welcome,
        programme: opened ? inside : null,
        programmes: [{ ...listed, is_open: opened }],
      }),
      recovery_use: () => {
        opened = true;
        return changed;
      },
    };
    pretend(answers, (event, heard) => {
      if (event === "changed") announce = heard;
    });
    const user = userEvent.setup();
    show(<UnlockPage />);
    await user.click(await screen.findByLabelText(/Recovery phrase/, { selector: "textarea" }));
    await user.paste("abandon ability");
    await user.click(screen.getByRole("button", { name: "Open" }));
    await waitFor(() => {
      announce({ touched: [] });
      expect(window.location.hash).toBe("#/my-day");
    });
  });

  it("counts words of any script and nothing else", () => {
    expect(wordsOf(" 1) abandon – 2) été,\n")).toEqual(["abandon", "été"]);
    expect(wordsOf("12 34")).toEqual([]);
  });
});

describe("a new programme", () => {
  it("is encrypted where that was asked for", async () => {
    const calls = pretend({ frame: () => welcome, programme_create: () => changed });
    const user = userEvent.setup();
    show(<Choices />);
    await user.type(await screen.findByLabelText(/Name of the programme/), "North");
    await user.click(screen.getByRole("checkbox", { name: "Encrypt on this laptop" }));
    await user.click(screen.getByRole("button", { name: "Create" }));
    expect(argsOf(calls, "programme_create")).toEqual([{ name: "North", encrypted: true }]);
  });
});
