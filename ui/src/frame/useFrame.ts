/** What the frame shows on every screen: the programme, its waves, who is at the laptop, what can be undone. */
import { useSyncExternalStore } from "react";
import type { Frame as FrameAnswer, WaveCountdown } from "../api/types";
import { useCommand } from "../platform/query";

const NOTHING: FrameAnswer = { today: "", programme: null, programmes: [], notices: [], recoverable: [] };

export interface Frame extends FrameAnswer {
  known: boolean;
  /** The wave that the person looks at: their choice, else the next cutover. */
  wave: WaveCountdown | null;
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
export function nextWave(waves: readonly WaveCountdown[]): WaveCountdown | null {
  const dated = waves
    .flatMap((wave) => (wave.days_left === null ? [] : [{ wave, days: wave.days_left }]))
    .sort((one, other) => one.days - other.days);
  return (dated.find(({ days }) => days >= 0) ?? dated[dated.length - 1])?.wave ?? waves[0] ?? null;
}

/** The frame's facts; `known` is false until the first answer. */
export function useFrame(): Frame {
  const { data } = useCommand("frame", {});
  const frame = data ?? NOTHING;
  const kept = useKeptWave(frame.programme?.name ?? "");
  const waves = frame.programme?.waves ?? [];
  const wave = waves.find(({ id }) => id === kept) ?? nextWave(waves);
  return { ...frame, known: data !== undefined, wave };
}
