/** The kernel: clock, event calendar, random streams, distributions, output statistics. It knows no factory. */
export { Calendar } from "./calendar.ts";
export { type Distribution, type Draw, distributionDraw } from "./distribution.ts";
export { hashName } from "./hash.ts";
export { type Interval, type Portion, meanInterval, nextValueInterval, ratioInterval, tQuantile } from "./interval.ts";
export { normalQuantile, pow } from "./elementary.ts";
export { exp, ln } from "./logarithm.ts";
export { laterSeed } from "./seed.ts";
export { Stream } from "./stream.ts";
export { type Plain, type Snapshot, type TypedArray, copyPlain, readSnapshot, writeSnapshot } from "./snapshot.ts";
export { microseconds, secondsOf } from "./time.ts";
