import type { LineSpec } from "#line";
import type { Pool } from "../pool/pool.ts";
import type { OnProgress } from "../replications/progress.ts";
import { replicationSeed } from "../replications/replicate.ts";
import type { Befalling, Setting } from "./setting.ts";
import type { SideJob, SideOutcome } from "./side.ts";

/** How many pairs, how long each is, and what befalls all their sides alike. */
export interface PairOptions extends Befalling {
  readonly seed: number;
  readonly untilSeconds: number;
  readonly warmupSeconds: number;
  /** Pairs, each with luck of its own that both its sides share. */
  readonly replications: number;
}

/** A setting, and the line that it is a setting of. */
export interface Side {
  readonly line: LineSpec;
  readonly setting: Setting;
}

/** A side's jobs, one a pair, in their order. */
export function sideJobs(setting: Setting, { seed, untilSeconds, warmupSeconds, replications, events, designSearchAt }: PairOptions): readonly SideJob[] {
  return Array.from({ length: replications }, (_, nth) => ({ kind: "side", setting, seed: replicationSeed(seed, nth), untilSeconds, warmupSeconds, events, designSearchAt }));
}

/** Runs any number of sides on the same luck, and gives their outcomes pair by pair; progress is that of all of them together. */
export async function runSides(pool: Pool, sides: readonly Side[], given: { readonly options: PairOptions; readonly onProgress?: OnProgress | undefined }): Promise<readonly (readonly SideOutcome[])[]> {
  const { options, onProgress = () => undefined } = given;
  const shares = sides.map(() => 0);
  return Promise.all(sides.map(({ line, setting }, index) =>
    pool.do(line, sideJobs(setting, options), (done) => {
      shares[index] = done;
      onProgress(shares.reduce((sum, share) => sum + share, 0) / shares.length);
    }),
  ));
}

/** Events of all sides together. */
export function eventsOf(sides: readonly (readonly SideOutcome[])[]): number {
  return sides.flat().reduce((sum, { events }) => sum + events, 0);
}
