/** All process areas of a pairing in one ladder, where there is room for one line only. */
import type { PairingRow, Stage } from "../../api/types";
import { STAGES, type Rung } from "../../components/Ladder";

/** What is done and needed at each stage, over all areas. What one area has too much of does not make up for another. */
export function together({ ladders }: PairingRow): Record<Stage, Rung> {
  const sum = (stage: Stage): Rung =>
    ladders
      .flatMap(({ rungs }) => rungs.filter((rung) => rung.stage === stage))
      .reduce<Rung>(
        (all, { done, needed }) => ({
          done: all.done + (needed > 0 ? Math.min(done, needed) : done),
          needed: all.needed + needed,
        }),
        { done: 0, needed: 0 },
      );
  return Object.fromEntries(STAGES.map((stage) => [stage, sum(stage)])) as Record<Stage, Rung>;
}

/** The earliest stage that some area has come to; null while there is no area. */
export function nextStage({ ladders }: PairingRow): Stage | null {
  return STAGES.find((stage) => ladders.some(({ next_stage }) => next_stage === stage)) ?? null;
}
