import type { CompiledLine, CompiledStation } from "./compiled.ts";
import type { CompiledRelease, CompiledStep } from "./compiledFlow.ts";
import { meanSeconds } from "./mean.ts";

/** Parts or lots that come into a line per second: Infinity where its first station never waits, or it holds a constant number. */
export function releaseRate({ releases }: CompiledLine): number {
  return releases.reduce((sum, release) => sum + rateOf(release), 0);
}

function rateOf({ interarrival, at }: CompiledRelease): number {
  if (at !== null) return at.length / Math.max(1e-9, at.at(-1) ?? 0);
  return interarrival === null ? Number.POSITIVE_INFINITY : 1 / meanSeconds(interarrival);
}

/** Mean seconds of machine time that one part or lot takes at a station on its whole way, over the mix of what is released; rework left out. */
export function workPerPart(line: CompiledLine, station: CompiledStation): number {
  return perPart(line, ({ product, pieces }) => workOfRoute(line, { product, pieces, station }));
}

/**
 * Lots per second that can pass a station at most in the long run, whatever the others do, of machines that work `machines` seconds a
 * second: those that take it least time first, each release no more often than it comes.
 */
export function mostThrough(line: CompiledLine, station: CompiledStation, machines: number): number {
  const lots = line.releases.map((release) => ({ rate: rateOf(release), work: workOfRoute(line, { product: release.product, pieces: release.pieces, station }) }));
  let left = machines;
  let through = 0;
  for (const { rate, work } of lots.toSorted((one, other) => one.work - other.work)) {
    if (work * rate <= left || work === 0) {
      through += rate;
      left -= work === 0 ? 0 : work * rate;
    } else {
      through += left / work;
      left = 0;
    }
  }
  return through;
}

/** The mean of something of a part or lot over the mix of what is released. */
export function perPart(line: CompiledLine, of: (release: CompiledRelease) => number): number {
  const weights = line.releases.map((release) => Math.min(1e9, rateOf(release)));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return line.releases.reduce((sum, release, index) => sum + ((weights[index] ?? 0) / total) * of(release), 0);
}

/** What a lot splits into is work of the lot: each of its parts goes its own way, as a lot of one piece. No product comes of itself. */
function workOfRoute(line: CompiledLine, { product, pieces, station }: { readonly product: number; readonly pieces: number; readonly station: CompiledStation }): number {
  let work = 0;
  let alive = 1;
  for (const step of line.steps) {
    if (step.product !== product) continue;
    if (step.station === station.index) work += alive * step.share * machineSeconds(step, { pieces, handling: station.handling });
    alive *= 1 - step.share * step.scrap;
    for (const part of step.splitsInto) work += alive * step.share * part.lots * workOfRoute(line, { product: part.product, pieces: 1, station });
  }
  return work;
}

/**
 * Lots of each product, by index, that come of one released part or lot, over the mix of what is released: those of its own, and what they
 * split into; scrap left out.
 */
export function lotsPerPart(line: CompiledLine): readonly number[] {
  const lots = line.products.map(() => 0);
  const add = (product: number, number: number): void => {
    lots[product] = (lots[product] ?? 0) + number;
    for (const step of line.steps) {
      if (step.product === product) for (const part of step.splitsInto) add(part.product, number * step.share * part.lots);
    }
  };
  for (const [product] of line.products.entries()) add(product, perPart(line, (release) => (release.product === product ? 1 : 0)));
  return lots;
}

/** Mean seconds that a machine is taken up with one lot of so many pieces; a batch counts as full. */
function machineSeconds(step: CompiledStep, { pieces, handling }: { readonly pieces: number; readonly handling: number }): number {
  const together = Math.max(1, Math.floor(step.batchMaximum / pieces));
  if (step.cadence !== null) return (step.cadence * (step.per === "piece" ? pieces : 1)) / together;
  return (step.meanSeconds * (step.per === "piece" ? pieces : 1)) / together + handling;
}
