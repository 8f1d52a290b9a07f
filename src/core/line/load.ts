import type { CompiledLine, CompiledStation } from "./compiled.ts";
import type { CompiledRelease, CompiledStep } from "./compiledFlow.ts";
import { meanSeconds } from "./mean.ts";

/** What of a line says how lots flow. */
export type LineFlow = Pick<CompiledLine, "products" | "steps" | "releases">;

/** Lots of a product that come into a line, each time a lot is released or another splits. */
export interface LotFlow {
  readonly product: number;
  readonly pieces: number;
  /** Of them a released lot, on average over the mix of what is released. */
  readonly perLot: number;
}

/** Parts or lots that come into a line per second: Infinity where its first station never waits, or it holds a constant number. */
export function releaseRate({ releases }: LineFlow): number {
  return releases.reduce((sum, release) => sum + rateOf(release), 0);
}

function rateOf({ interarrival, at }: CompiledRelease): number {
  if (at !== null) return at.length / Math.max(1e-9, at.at(-1) ?? 0);
  return interarrival === null ? Number.POSITIVE_INFINITY : 1 / meanSeconds(interarrival);
}

/**
 * Mean seconds of machine time that one released part or lot takes at a station on its whole way, over the mix of what is
 * released, and of all that it splits into; rework left out.
 */
export function workPerPart(line: LineFlow, station: CompiledStation): number {
  return perPart(line, (flow) => workOfRoute(line, flow, station));
}

/** The mean of something of a lot over the mix of what is released, that of all lots that it splits into with it. */
export function perPart(line: LineFlow, of: (flow: LotFlow) => number): number {
  return mixOf(line).reduce((sum, flow) => sum + flow.perLot * of(flow), 0);
}

/** What is released, and what comes of it. */
function mixOf(line: LineFlow): LotFlow[] {
  const weights = line.releases.map((release) => Math.min(1e9, rateOf(release)));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return line.releases.flatMap(({ product, pieces }, index) => withParts(line, { product, pieces, perLot: (weights[index] ?? 0) / total }));
}

/** A flow, and the lots that its own split into, and theirs. Routes hold no product that comes of itself. */
function withParts(line: LineFlow, flow: LotFlow): LotFlow[] {
  return [flow, ...stepsOf(line, flow.product).flatMap(({ step, alive }) => step.splitsInto.flatMap(({ product, lots }) => withParts(line, { product, pieces: 1, perLot: flow.perLot * alive * step.share * lots })))];
}

interface LivingStep {
  readonly step: CompiledStep;
  /** Share of the lots of its product that come to it. */
  readonly alive: number;
}

/** The steps of a product, in order. */
export function stepsOf(line: LineFlow, product: number): LivingStep[] {
  const living: LivingStep[] = [];
  let alive = 1;
  for (const step of line.steps) {
    if (step.product !== product) continue;
    living.push({ step, alive });
    alive *= 1 - step.share * step.scrap;
  }
  return living;
}

function workOfRoute(line: LineFlow, { product, pieces }: Pick<LotFlow, "product" | "pieces">, station: CompiledStation): number {
  return stepsOf(line, product).reduce((work, { step, alive }) => work + (step.station === station.index ? alive * step.share * machineSeconds(step, { pieces, handling: station.handling }) : 0), 0);
}

/** Lots of each product, by index, that come of one released part or lot, over the mix of what is released: those of its own, and what they split into. */
export function lotsPerPart(line: LineFlow): readonly number[] {
  const lots = line.products.map(() => 0);
  for (const { product, perLot } of mixOf(line)) lots[product] = (lots[product] ?? 0) + perLot;
  return lots;
}

/** Mean seconds that a machine is taken up with one lot of so many pieces; a batch counts as full. */
export function machineSeconds(step: CompiledStep, { pieces, handling }: { readonly pieces: number; readonly handling: number }): number {
  const together = Math.max(1, Math.floor(step.batchMaximum / pieces));
  if (step.cadence !== null) return (step.cadence * (step.per === "piece" ? pieces : 1)) / together;
  return (step.meanSeconds * (step.per === "piece" ? pieces : 1)) / together + handling;
}

/**
 * Lots that leave a line for each that is released, over the mix of what is released: 1 in a line that only passes them on, 12 where each
 * splits into twelve, less than 1 where lots are built into others.
 */
export function leavingPerPart(line: LineFlow): number {
  return perPart(line, ({ product }) => (isUsedUp(line, product) ? 0 : 1));
}

/** Whether the lots of a product end in others: built into them, or split. */
export function isUsedUp(line: LineFlow, product: number): boolean {
  return line.products[product]?.isComponent === true || (stepsOf(line, product).at(-1)?.step.splitsInto.length ?? 0) > 0;
}

/**
 * Lots per second that can leave a line at most in the long run, were everything but one thing without limit, over each thing that can
 * be short: stations, of which `machines` work so many seconds a second, and each product that is built into others. What needs least of it
 * goes first, each release no more often than it comes. What comes of a lot, and what is built into it, needs it along with the lot.
 */
export function mostLeaving(line: CompiledLine, machines: (station: CompiledStation) => number): number {
  const ends = line.releases.flatMap((release) => {
    const flow = { product: release.product, pieces: release.pieces, perLot: 1 };
    const leaves = sumOf(withParts(line, flow), ({ product, perLot }) => (isUsedUp(line, product) ? 0 : perLot));
    return leaves === 0 ? [] : [{ flow, leaves, rate: rateOf(release) }];
  });
  const most = (of: (flow: LotFlow) => number, available: number): number => packed(ends.map((end) => ({ ...end, amount: neededFor(line, end.flow, of) })), available);
  const stations = line.stations.map((station) => most((flow) => workOfRoute(line, flow, station), machines(station)));
  const components = line.products.flatMap(({ isComponent }, product) => (isComponent ? [most((flow) => builtInto(line, flow.product, product), suppliedOf(line, product))] : []));
  return Math.min(...stations, ...components);
}

interface Need {
  /** Per second, at most. */
  readonly rate: number;
  /** Lots that leave for one that is released. */
  readonly leaves: number;
  /** What one that is released needs. */
  readonly amount: number;
}

/** Something of a lot, of all that comes of it, and of all that is built into those; what comes of another lot is counted there alone. */
function neededFor(line: LineFlow, flow: LotFlow, of: (flow: LotFlow) => number): number {
  return sumOf(withParts(line, flow), (each) => {
    const own = each.perLot * of(each);
    return own + sumOf(stepsOf(line, each.product), ({ step, alive }) => sumOf(step.components, ({ product, lots }) => (comesOfOthers(line, product) ? 0 : neededFor(line, { product, pieces: 1, perLot: each.perLot * alive * step.share * lots }, of))));
  });
}

function comesOfOthers(line: LineFlow, product: number): boolean {
  return line.steps.some(({ splitsInto }) => splitsInto.some((part) => part.product === product));
}

/** Lots of one product that are built into a lot of another. */
export function builtInto(line: LineFlow, whole: number, product: number): number {
  return sumOf(stepsOf(line, whole), ({ step, alive }) => alive * step.share * sumOf(step.components, (part) => (part.product === product ? part.lots : 0)));
}

/** Lots of a product that come per second: released, or of others that split. */
function suppliedOf(line: LineFlow, product: number): number {
  return sumOf(line.releases, (release) => {
    const perLot = sumOf(withParts(line, { product: release.product, pieces: release.pieces, perLot: 1 }), (flow) => (flow.product === product ? flow.perLot : 0));
    return perLot === 0 ? 0 : rateOf(release) * perLot;
  });
}

/** The most that leaves where one thing alone is short: a fractional knapsack (Dantzig 1957). */
function packed(needs: readonly Need[], available: number): number {
  let left = available;
  let leaving = 0;
  for (const { rate, leaves, amount } of needs.toSorted((one, other) => one.amount / one.leaves - other.amount / other.leaves)) {
    const taken = amount === 0 ? rate : Math.min(rate, left / amount);
    leaving += taken * leaves;
    left -= amount === 0 ? 0 : taken * amount;
  }
  return leaving;
}

function sumOf<T>(all: readonly T[], of: (one: T) => number): number {
  return all.reduce((sum, one) => sum + of(one), 0);
}
