import { type LineSpec, compileLine } from "#line";
import { type Plant, advance, createPlant } from "#plant";

/** A plant of a line with the times, in seconds, and the numbers at which its parts left. */
export interface Watched {
  readonly plant: Plant;
  readonly times: readonly number[];
  readonly numbers: readonly number[];
}

/** Runs a line to a time in seconds and notes when which part left. */
export function watched(line: LineSpec, until: number, seed = 1): Watched {
  const plant = createPlant(compileLine(line), { seed });
  const times: number[] = [];
  const numbers: number[] = [];
  plant.listener = {
    processed: () => undefined,
    measured: () => undefined,
    equipment: () => undefined, moved: () => undefined,
    completed: ({ state }, { slot }) => {
      times.push((state.count[0] ?? 0) / 1e6);
      numbers.push(state.parts.number[slot] ?? -1);
    },
  };
  advance(plant, until);
  return { plant, times, numbers };
}
