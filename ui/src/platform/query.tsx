/**
 * Calling commands from screens: cached reading, changes that announce themselves, undo.
 *
 * Owns when an answer is fresh. Deliberately knows no command: names and types come from `api/`.
 */
import {
  QueryClient,
  QueryClientProvider,
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  type InfiniteData,
  type UseQueryResult,
} from "@tanstack/react-query";
import { useEffect, type ReactNode } from "react";
import type { Changed, Commands, ImportDone } from "../api/types";
import { notify } from "./notices";
import { AppError, call, listen } from "./call";

export type CommandName = keyof Commands;
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

interface Reading<Args = unknown> {
  /** Shows the previous answer while the arguments change (filters, typing), instead of a skeleton: always, or after these. */
  keep?: boolean | ((before: Args) => boolean);
  /** Asks only when true. */
  enabled?: boolean;
  /** Topics that the answer depends on; without them any change makes it stale. */
  reads?: readonly string[];
  /** Announces the job under which the work is watched; its number is added to the arguments as `job`. */
  begin?: () => Promise<number | undefined>;
}

/** Asks a command ahead of the screen that will need its answer. A refusal is left for the screen to meet. */
export async function askAhead<Name extends CommandName>(name: Name): Promise<AnswerOf<Name> | undefined> {
  const asked = client.query({ queryKey: [name, {}], queryFn: () => call(name, {}) });
  return (await asked.catch(() => undefined)) as AnswerOf<Name> | undefined;
}

/** Keeps an answer only after arguments that `keep` accepts. */
function keptAfter<Args>(keep: (before: Args) => boolean) {
  return <Answer,>(answer: Answer | undefined, before?: { queryKey: readonly unknown[] }) =>
    before && keep(before.queryKey[1] as Args) ? answer : undefined;
}

/** Asks a command and keeps its answer fresh. */
export function useCommand<Name extends CommandName>(
  name: Name,
  args: ArgsOf<Name>,
  { keep = false, enabled = true, reads, begin }: Reading<ArgsOf<Name>> = {},
): UseQueryResult<AnswerOf<Name>, AppError> {
  return useQuery<AnswerOf<Name>, AppError>({
    queryKey: [name, args],
    queryFn: async () => {
      const job = await begin?.();
      return (await call(name, job === undefined ? args : { ...args, job })) as AnswerOf<Name>;
    },
    enabled,
    ...(keep === false ? {} : { placeholderData: keep === true ? keepPreviousData : keptAfter(keep) }),
    ...(reads ? { meta: { reads } } : {}),
  });
}

/** A long list that is read in portions, as `DataTable` takes it. */
export interface Pages<Row> {
  rows: Row[] | undefined;
  total: number;
  loadMore: () => void;
  error: AppError | null;
  retry: () => void;
}

/**
 * Reads a long list in portions of `size` rows: `page(offset, limit)` gives the arguments of each call, `of(answer)` its rows and the total.
 * Keep the previous rows while the arguments (`key`) change, so that filtering does not flicker.
 */
export function usePages<Name extends CommandName, Row>(
  name: Name,
  key: unknown,
  page: (offset: number, limit: number) => ArgsOf<Name>,
  of: (answer: AnswerOf<Name>) => { rows: Row[]; total: number },
  size = 200,
): Pages<Row> {
  const list = useInfiniteQuery<
    AnswerOf<Name>,
    AppError,
    InfiniteData<AnswerOf<Name>>,
    readonly unknown[],
    number
  >({
    queryKey: [name, "pages", key],
    queryFn: async ({ pageParam }) => (await call(name, page(pageParam, size))) as AnswerOf<Name>,
    initialPageParam: 0,
    getNextPageParam: (_, pages) => {
      const known = pages.reduce((sum, answer) => sum + of(answer).rows.length, 0);
      const last = pages[pages.length - 1];
      return last !== undefined && known < of(last).total ? known : undefined;
    },
    placeholderData: keepPreviousData,
  });
  const pages = list.data?.pages.map(of);
  const { hasNextPage, isFetching, fetchNextPage } = list;
  return {
    rows: pages?.flatMap(({ rows }) => rows),
    total: pages?.[pages.length - 1]?.total ?? 0,
    loadMore: () => {
      if (hasNextPage && !isFetching) void fetchNextPage();
    },
    error: list.error,
    retry: () => void list.refetch(),
  };
}

/** A list that is read backwards from a mark in the answer before (the history), instead of by offset. */
export interface Chain<Answer> {
  answers: Answer[] | undefined;
  more: boolean;
  loading: boolean;
  loadMore: () => void;
  error: AppError | null;
  retry: () => void;
}

/** Reads a list portion by portion: `next(answer)` gives the mark of the portion after it, or null at the end. */
export function useChain<Name extends CommandName>(
  name: Name,
  key: unknown,
  args: (mark: string | null) => ArgsOf<Name>,
  next: (answer: AnswerOf<Name>) => string | null,
): Chain<AnswerOf<Name>> {
  const list = useInfiniteQuery<
    AnswerOf<Name>,
    AppError,
    InfiniteData<AnswerOf<Name>>,
    readonly unknown[],
    string | null
  >({
    queryKey: [name, "chain", key],
    queryFn: async ({ pageParam }) => (await call(name, args(pageParam))) as AnswerOf<Name>,
    initialPageParam: null,
    getNextPageParam: (last) => next(last) ?? undefined,
  });
  const { hasNextPage, isFetching, fetchNextPage } = list;
  return {
    answers: list.data?.pages,
    more: hasNextPage,
    loading: isFetching,
    loadMore: () => {
      if (hasNextPage && !isFetching) void fetchNextPage();
    },
    error: list.error,
    retry: () => void list.refetch(),
  };
}

/** What a change tells about itself; commands that only start something tell nothing. */
function outcome(answer: unknown): Pick<Changed, "touched" | "label" | "undo" | "warnings"> {
  const said = (typeof answer === "object" && answer !== null ? answer : {}) as Partial<Changed & ImportDone>;
  const { touched = [], label = null, undo: change, warnings = [] } = said.changed ?? said;
  return { touched, label, warnings, ...(change === undefined ? {} : { undo: change }) };
}

/** Refreshes what a change touched, says what was done – with its Undo where it can be taken back – and what is worth knowing. */
function announce(answer: unknown, { quiet = false } = {}): void {
  const { touched: topics, label, undo: change, warnings } = outcome(answer);
  invalidate(topics);
  if (label && !quiet) {
    const action = change && { action: { label: "window-undo", run: () => void takeBack(change) } };
    // One notice for one change: three beside each other would hide the screen.
    notify({
      intent: warnings.length > 0 ? "warning" : "success",
      message: label,
      more: warnings,
      ...action,
    });
  } else for (const message of warnings) notify({ intent: "warning", message });
}

interface Changing<Name extends CommandName> {
  /** Says nothing when done (the screen shows it plainly). */
  quiet?: boolean;
  /** The form shows refusals itself, so no notice appears. */
  ownErrors?: boolean;
  onDone?: (answer: AnswerOf<Name>, args: ArgsOf<Name>) => void;
  /** Answers true when it dealt with the refusal itself, such as by asking for a key: then no notice appears. */
  onRefused?: (error: AppError, args: ArgsOf<Name>) => boolean;
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
      announce(answer, { quiet: options.quiet ?? false });
      options.onDone?.(answer, args);
    },
    onError: (error, args) => {
      if (options.onRefused?.(error, args)) return;
      // Without a form there is no field to put the reason beside: the notice says it.
      if (!options.ownErrors) notify({ intent: "error", message: error.fields[0]?.message ?? error.says });
    },
  });
  return {
    run: (args) => mutation.mutateAsync(args).catch(() => undefined),
    pending: mutation.isPending,
    error: mutation.error,
    reset: mutation.reset,
  };
}

/** Answers whether it was done; a refusal was shown. */
async function step<Name extends "undo" | "redo" | "history_undo">(
  name: Name,
  args: ArgsOf<Name>,
): Promise<boolean> {
  try {
    announce(await call(name, args));
    return true;
  } catch (error) {
    if (error instanceof AppError) notify({ intent: "warning", message: error.says });
    return false;
  }
}

/** Takes the last change back. */
export const undo = (): Promise<boolean> => step("undo", {});
/** Makes the change that was taken back again. */
export const redo = (): Promise<boolean> => step("redo", {});
/** Takes one change back, whatever came after it: `change` is the `undo` of its answer. */
export const takeBack = (change: string): Promise<boolean> => step("history_undo", { change });
