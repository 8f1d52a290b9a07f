import type { Pool } from "../pool/pool.ts";
import type { OnProgress } from "../progress.ts";
import { type Contrasts, contrast } from "./contrast.ts";
import { type ShortHorizon, shortHorizon } from "./horizon.ts";
import { type PairOptions, type Side, eventsOf, runSides } from "./runSides.ts";

/** Two settings held against one another. */
export interface SidesResult extends Contrasts {
  readonly line: string;
  readonly seed: number;
  readonly replications: number;
  /** Of one side of all pairs, warm-up included, as of all comparisons. */
  readonly simulatedSeconds: number;
  readonly events: number;
  /** Where what is counted is too short to see what maintenance saves; null where it is not. */
  readonly horizon: ShortHorizon | null;
}

/** Compares any two settings pair by pair on the same luck: what B brings over A, with 95 % intervals. The same setting twice gives exactly 0. */
export async function compareSides(pool: Pool, { a, b }: { readonly a: Side; readonly b: Side }, given: { readonly options: PairOptions; readonly onProgress?: OnProgress }): Promise<SidesResult> {
  const { options } = given;
  const sides = await runSides(pool, [a, b], given);
  const [first = [], second = []] = sides;
  return {
    line: a.line.id,
    seed: options.seed,
    replications: options.replications,
    simulatedSeconds: options.untilSeconds * options.replications,
    events: eventsOf(sides),
    horizon: shortHorizon(a.line, options),
    ...contrast(a.line, first, second),
  };
}
