/** The kernel: clock, event calendar, random streams, distributions, output statistics. It knows no factory. */
export { Calendar } from "./calendar.ts";
export { Chance } from "./chance.ts";
export { type Distribution, type Draw, distributionDraw } from "./distribution.ts";
export { scaled } from "./scaled.ts";
export { hashName } from "./hash.ts";
export { hashBytes } from "./hashBytes.ts";
export { normalQuantile, pow } from "./elementary.ts";
export { exp, ln } from "./logarithm.ts";
export { laterSeed } from "./seed.ts";
export { Stream } from "./stream.ts";
export { type Plain, type Snapshot, type TypedArray, copyPlain, readSnapshot, writeSnapshot } from "./snapshot.ts";
export { type Alternatives, type Goal, allocate } from "./statistics/allocation.ts";
export { type BatchCheck, type BatchMeans, batchMeans, checkBatches } from "./statistics/batchMeans.ts";
export { type Interval, type Portion, meanInterval, nextValueInterval, pairedInterval, ratioInterval } from "./statistics/interval.ts";
export { type Selection, type SelectionRules, beginSelection, continueSelection, replicationsAtMost, selectionConstant } from "./statistics/selection.ts";
export { tQuantile } from "./statistics/studentT.ts";
export { type Truncation, truncateWarmup } from "./statistics/warmup.ts";
export { microseconds, secondsOf } from "./time.ts";
