/**
 * The only door between the window and the program behind it.
 *
 * Owns how a command is called, how a refusal comes back and how changes are announced. Deliberately knows no command
 * by name: those are generated under `api/`.
 */
import { invoke } from "@tauri-apps/api/core";
import { listen as listenToTauri } from "@tauri-apps/api/event";
import type { FieldError, Message } from "../api/types";

/** A refusal: a code for the program, a message for the person, and the fields concerned. */
export class AppError extends Error {
  readonly code: string;
  readonly says: Message;
  readonly fields: FieldError[];

  constructor(code: string, says: Message, fields: FieldError[] = []) {
    super(`${code}: ${says.id}`);
    this.name = "AppError";
    this.code = code;
    this.says = says;
    this.fields = fields;
  }
}

/** Carries calls and announcements; the real one is Tauri's, tests and the browser preview bring their own. */
export interface Transport {
  call(command: string, args: unknown): Promise<unknown>;
  /** Calls `heard` whenever the event is announced, until the returned function is called. */
  listen(event: string, heard: (payload: unknown) => void): () => void;
}

const tauri: Transport = {
  call: (command, args) => invoke("call", { name: command, args }),
  listen(event, heard) {
    const unlisten = listenToTauri(event, ({ payload }) => heard(payload));
    return () => void unlisten.then((stop) => stop());
  },
};

let transport: Transport | undefined;

/** Replaces the transport (tests and the browser preview). */
export function setTransport(replacement: Transport | undefined): void {
  transport = replacement;
}

function current(): Transport {
  if (transport) return transport;
  if ("__TAURI_INTERNALS__" in window) return tauri;
  throw new AppError("no_program", { id: "error-no-program" });
}

/** Calls a command of the program behind the window. Refusals are thrown as {@link AppError}. */
export async function call(command: string, args: unknown): Promise<unknown> {
  try {
    return await current().call(command, args);
  } catch (refusal) {
    throw asAppError(refusal);
  }
}

/** Hears an event of the program behind the window; answers the function that stops hearing it. */
export function listen(event: string, heard: (payload: unknown) => void): () => void {
  try {
    return current().listen(event, heard);
  } catch {
    return () => undefined;
  }
}

function isMessage(value: unknown): value is Message {
  return typeof value === "object" && value !== null && typeof (value as Message).id === "string";
}

/** Turns whatever was thrown into an {@link AppError}; the unexpected is logged and worded calmly. */
export function asAppError(refusal: unknown): AppError {
  if (refusal instanceof AppError) return refusal;
  if (typeof refusal === "object" && refusal !== null) {
    const { code, message, fields } = refusal as { code?: unknown; message?: unknown; fields?: unknown };
    if (typeof code === "string" && isMessage(message)) {
      return new AppError(code, message, Array.isArray(fields) ? (fields as FieldError[]) : []);
    }
  }
  console.error("unexpected failure", refusal);
  return new AppError("unexpected", { id: "error-unexpected" });
}
