import type { LineSpec } from "#line";
import { decisionKinds } from "#optimizer";
import type { Pool } from "../pool/pool.ts";
import type { OnProgress } from "../progress.ts";
import { type Contrasts, contrast } from "./contrast.ts";
import { type ShortHorizon, shortHorizon } from "./horizon.ts";
import { type PairOptions, eventsOf, runSides } from "./runSides.ts";
import { designSearch, loopClosed, loopOpen } from "./setting.ts";

/** What the loop is worth, and each of its decision makers. */
export interface WorthResult {
  readonly line: string;
  readonly seed: number;
  readonly replications: number;
  readonly simulatedSeconds: number;
  readonly events: number;
  /** Where what is counted is too short to see what maintenance saves; null where it is not. */
  readonly horizon: ShortHorizon | null;
  /** A is the loop open, B all decision makers at work. */
  readonly loop: Contrasts;
  /** By kind of decision: A is that one off and all others at work, B all at work. */
  readonly each: readonly { readonly kind: string; readonly worth: Contrasts }[];
}

/** The kinds of decisions that can be off on a line. */
export function kindsOf({ design = {} }: LineSpec): readonly string[] {
  return decisionKinds.filter((kind) => kind !== designSearch || Object.keys(design).length > 0);
}

/**
 * Switches each decision maker off in turn, all on the same luck: what is lost without it is its worth among the others. The worths
 * do not add up to the loop's: what one leaves undone another may do.
 */
export async function worthOfEach(pool: Pool, line: LineSpec, given: { readonly options: PairOptions; readonly onProgress?: OnProgress }): Promise<WorthResult> {
  const { options } = given;
  const kinds = kindsOf(line);
  const settings = [loopClosed, loopOpen, ...kinds.map((kind) => ({ ...loopClosed, off: [kind] }))];
  const outcomes = await runSides(pool, settings.map((setting) => ({ line, setting })), given);
  const [all = [], open = [], ...without] = outcomes;
  return {
    line: line.id,
    seed: options.seed,
    replications: options.replications,
    simulatedSeconds: options.untilSeconds * options.replications,
    events: eventsOf(outcomes),
    horizon: shortHorizon(line, options),
    loop: contrast(line, open, all),
    each: kinds.map((kind, index) => ({ kind, worth: contrast(line, without[index] ?? [], all) })),
  };
}
