/** What the frame shows on every screen: the programme, its waves, who is at the laptop, what can be undone. */
import { useSyncExternalStore } from "react";
import type { FrameAnswer, WaveRef } from "../api/types";
import { useCommand } from "../platform/query";

const NOTHING: FrameAnswer = {
  today: "",
  programme: null,
  programmes: [],
  waves: [],
  me: null,
  superusers: 0,
  stalled: 0,
  undo: null,
  redo: null,
};

export interface Frame extends FrameAnswer {
  known: boolean;
  /** The wave that the person looks at: their choice, else the next cutover. */
  wave: WaveRef | null;
}

const watchers = new Set<() => void>();
const key = (programme: string) => `understudy.wave.${programme}`;

/** Chooses the wave that the frame and the screens look at. */
export function chooseWave(programme: string, wave: string): void {
  localStorage.setItem(key(programme), wave);
  for (const watcher of watchers) watcher();
}

function useKeptWave(programme: string): string | null {
  return useSyncExternalStore(
    (changed) => {
      watchers.add(changed);
      return () => watchers.delete(changed);
    },
    () => localStorage.getItem(key(programme)),
  );
}

/** The wave to look at when nobody chose: the next cutover, else the last one. */
export function nextWave(waves: WaveRef[], today: string): WaveRef | null {
  const dated = waves
    .filter((wave) => wave.cutover !== null)
    .sort((one, other) => (one.cutover ?? "").localeCompare(other.cutover ?? ""));
  return dated.find((wave) => (wave.cutover ?? "") >= today) ?? dated[dated.length - 1] ?? waves[0] ?? null;
}

/** The frame's facts; `known` is false until the first answer. */
export function useFrame(): Frame {
  const { data } = useCommand("frame", {});
  const frame = data ?? NOTHING;
  const kept = useKeptWave(frame.programme?.id ?? "");
  const wave = frame.waves.find(({ id }) => id === kept) ?? nextWave(frame.waves, frame.today);
  return { ...frame, known: data !== undefined, wave };
}

/** Days from one calendar date to another; both `YYYY-MM-DD`. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
