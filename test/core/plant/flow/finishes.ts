import { type LineSpec, compileLine } from "#line";
import { parseLine } from "#line/read";
import { type Plant, advance, createPlant } from "#plant";

/** One part that left the line. */
export interface Finish {
  /** Counted as the parts came, from 0. */
  readonly part: number;
  readonly seconds: number;
  readonly good: boolean;
}

/** A line as it is read from a file, at its beginning. */
export function plantOf(model: object, seed = 1): Plant {
  const read = parseLine({ format: "plantloop/line@1", id: "line", ...model });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return createPlant(compileLine(read.line satisfies LineSpec), { seed });
}

/** The parts that leave a line up to a time, in order. */
export function finishes(model: object, untilSeconds: number): Finish[] {
  const plant = plantOf(model);
  const all: Finish[] = [];
  const nothing = (): void => undefined;
  plant.listener = {
    processed: nothing,
    measured: nothing,
    equipment: nothing, moved: nothing,
    completed: (of, { slot, good }) => all.push({ part: of.state.parts.number[slot] ?? -1, seconds: (of.state.count[0] ?? 0) / 1e6, good }),
  };
  advance(plant, untilSeconds);
  return all;
}

/** When each part left, in the order of leaving: `[part, seconds]`. */
export function order(model: object, untilSeconds: number): [number, number][] {
  return finishes(model, untilSeconds).map(({ part, seconds }) => [part, seconds]);
}

/** A release of some lots at given times: one release each, so that every lot can be another. */
export function lots(product: string, ...of: readonly { readonly at: number; readonly pieces?: number; readonly priority?: number; readonly due?: number }[]): object[] {
  return of.map(({ at, ...rest }, index) => ({ id: `lot-${index}`, product, interarrival: 1, first: at, maximum: 1, ...rest }));
}
