/**
 * Calling commands from screens: cached reading, changes that announce themselves, undo.
 *
 * Owns when an answer is fresh. Deliberately knows no command: names and types come from `api/`.
 */
import {
  QueryClient,
  QueryClientProvider,
  keepPreviousData,
  useMutation,
  useQuery,
  type UseQueryResult,
} from "@tanstack/react-query";
import { useEffect, type ReactNode } from "react";
import type { Commands, Message } from "../api/types";
import { notify } from "./notices";
import { AppError, call, listen } from "./transport";

export type CommandName = keyof Commands & string;
export type ArgsOf<Name extends CommandName> = Commands[Name]["args"];
export type AnswerOf<Name extends CommandName> = Commands[Name]["answer"];

/** A store of answers. An answer stays fresh until a change is announced; there is no network to wait for or to retry. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: Infinity, retry: false, refetchOnWindowFocus: false, networkMode: "always" },
      mutations: { retry: false, networkMode: "always" },
    },
  });
}

const client = makeQueryClient();
const touched = new Set<string>();
let timer: ReturnType<typeof setTimeout> | undefined;

/** Marks the answers that read these topics as stale, together with others announced in the same moment. */
export function invalidate(topics: readonly string[], store = client): void {
  for (const topic of topics) touched.add(topic);
  timer ??= setTimeout(() => {
    timer = undefined;
    const seen = new Set(touched);
    touched.clear();
    void store.invalidateQueries({
      predicate: ({ meta }) => {
        const reads = meta?.["reads"] as readonly string[] | undefined;
        return !reads || seen.size === 0 || reads.some((topic) => seen.has(topic));
      },
    });
  }, 15);
}

/** Gives the screens the store of answers, and keeps it fresh when the program announces changes. */
export function Answers({ children, store = client }: { children: ReactNode; store?: QueryClient }) {
  useEffect(
    () =>
      listen("changed", (payload) => {
        const topics = (payload as { touched?: unknown } | null)?.touched;
        invalidate(Array.isArray(topics) ? (topics as string[]) : [], store);
      }),
    [store],
  );
  return <QueryClientProvider client={store}>{children}</QueryClientProvider>;
}

interface Reading {
  /** Shows the previous answer while the arguments change (filters, typing), instead of a skeleton. */
  keep?: boolean;
  /** Asks only when true. */
  enabled?: boolean;
  /** Topics that the answer depends on; without them any change makes it stale. */
  reads?: readonly string[];
}

/** Asks a command and keeps its answer fresh. */
export function useCommand<Name extends CommandName>(
  name: Name,
  args: ArgsOf<Name>,
  { keep = false, enabled = true, reads }: Reading = {},
): UseQueryResult<AnswerOf<Name>, AppError> {
  return useQuery<AnswerOf<Name>, AppError>({
    queryKey: [name, args],
    queryFn: async () => (await call(name, args)) as AnswerOf<Name>,
    enabled,
    ...(keep ? { placeholderData: keepPreviousData } : {}),
    ...(reads ? { meta: { reads } } : {}),
  });
}

/** What a change tells about itself. */
function outcome(answer: unknown): { touched: string[]; done: Message | null } {
  if (typeof answer !== "object" || answer === null) return { touched: [], done: null };
  const { touched: topics, done } = answer as { touched?: string[]; done?: Message | null };
  return { touched: topics ?? [], done: done ?? null };
}

interface Changing<Name extends CommandName> {
  /** Says nothing when done (the screen shows it plainly). */
  quiet?: boolean;
  /** The form shows refusals itself, so no notice appears. */
  ownErrors?: boolean;
  onDone?: (answer: AnswerOf<Name>, args: ArgsOf<Name>) => void;
}

/** A change that can be run from a screen. */
export interface Change<Name extends CommandName> {
  /** Runs the change. Answers undefined when it was refused: the refusal is in `error` and was shown. */
  run: (args: ArgsOf<Name>) => Promise<AnswerOf<Name> | undefined>;
  pending: boolean;
  error: AppError | null;
  reset: () => void;
}

/** Makes a change; then refreshes what it touched, says what was done and offers to undo it. */
export function useChange<Name extends CommandName>(name: Name, options: Changing<Name> = {}): Change<Name> {
  const mutation = useMutation<AnswerOf<Name>, AppError, ArgsOf<Name>>({
    mutationFn: async (args) => (await call(name, args)) as AnswerOf<Name>,
    onSuccess: (answer, args) => {
      const { touched: topics, done } = outcome(answer);
      invalidate(topics);
      if (done && !options.quiet) {
        notify({ intent: "success", message: done, action: { label: "window-undo", run: () => void undo() } });
      }
      options.onDone?.(answer, args);
    },
    onError: (error) => {
      if (!options.ownErrors) notify({ intent: "error", message: error.says });
    },
  });
  return {
    run: (args) => mutation.mutateAsync(args).catch(() => undefined),
    pending: mutation.isPending,
    error: mutation.error,
    reset: mutation.reset,
  };
}

async function step(name: "undo" | "redo"): Promise<void> {
  try {
    const { touched: topics, done } = outcome(await call(name, {}));
    invalidate(topics);
    if (done) notify({ intent: "info", message: done });
  } catch (error) {
    if (error instanceof AppError) notify({ intent: "warning", message: error.says });
  }
}

/** Takes the last change back. */
export const undo = (): Promise<void> => step("undo");
/** Makes the change that was taken back again. */
export const redo = (): Promise<void> => step("redo");
