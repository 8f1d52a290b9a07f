import { Stream, normalQuantile } from "#kernel";
import type { CompiledLine } from "#line";
import type { Steering } from "./settle.ts";

export interface Steered {
  readonly steering: Steering;
  /** So often, in simulated seconds, the tools are put back and the set points fall about their resting points anew. */
  readonly everySeconds: number;
}

/** Set points about where controllers would come to rest, each in its range: the `nth` time in a run with a seed. */
export function steeredSetPoints(line: CompiledLine, { setPoints, scatter }: Steering, luck: { readonly seed: number; readonly nth: number }): number[][] {
  const stream = new Stream(luck.seed, `twin/steering/${luck.nth}`);
  const width = Math.max(0, ...line.stations.map(({ recipe }) => recipe.length));
  return setPoints.map((values, machine) =>
    values.map((value, index) => {
      const [lowest, highest] = line.stations[line.stationOfMachine[machine] ?? 0]?.recipe[index]?.range ?? [value, value];
      const z = normalQuantile(stream.uniform(machine * width + index));
      return Math.max(lowest, Math.min(highest, value + (scatter[machine]?.[index] ?? 0) * z));
    }),
  );
}
