import { hashName, meanInterval, ratioInterval } from "#kernel";
import type { CompiledFleet, CompiledLine } from "#line";
import { type Plant, type Tally, advance, createPlant, machineStateCount, tally, vehicleStateCount } from "#plant";
import { type Figure, figureOf } from "./figure.ts";
import { createSession, hasLoop, standardSearchSeconds, stepSession } from "./session.ts";

export interface RunOptions {
  readonly seed: number;
  readonly untilSeconds: number;
  readonly warmupSeconds: number;
  readonly replications: number;
  readonly loop: "open" | "closed";
}

export interface Quantity extends Figure {
  readonly unit: string;
}

/** Fractions of time of a machine, the mean over the machines of a station. `down` is repair and maintenance together. */
export interface StationFractions {
  readonly processing: number;
  readonly starved: number;
  readonly blocked: number;
  readonly down: number;
  readonly setup: number;
}

/** Fractions of time of a vehicle, the mean over those of a fleet. `loaded` is with a part, loading and unloading counted. */
export interface FleetFractions {
  readonly idle: number;
  readonly empty: number;
  readonly loaded: number;
  readonly down: number;
}

export interface RunResult {
  readonly line: string;
  readonly seed: number;
  readonly replications: number;
  readonly loop: "open" | "closed";
  /** Of all replications together, warm-up included. */
  readonly simulatedSeconds: number;
  readonly events: number;
  /** All parts that leave, good or scrapped. */
  readonly throughput: Quantity;
  /** Of a part, as is its waiting time and the yield: no value where no part was finished. */
  readonly cycleTime: Quantity;
  /** Time in buffers, of a part's whole way. */
  readonly waitingTime: Quantity;
  readonly wip: Quantity;
  /** Only where the line has characteristics, and a product. */
  readonly yield?: Quantity;
  readonly goodOutput?: Quantity;
  readonly moneyPerHour?: Quantity;
  readonly stations: Readonly<Record<string, StationFractions>>;
  /** By fleet; only where the line has one. */
  readonly transport?: Readonly<Record<string, FleetFractions>>;
}

/** With one replication the interval comes from this many consecutive batches of it. */
const batches = 20;

/**
 * Runs a line and gives its figures after the warm-up with 95 % intervals: a t-interval over independent replications, or
 * for a single one over 20 consecutive batches. What is of a part is a mean over all parts, not over the batches' means.
 */
export function replicate(line: CompiledLine, options: RunOptions, onProgress: (done: number) => void = () => undefined): RunResult {
  const slices: Slice[] = [];
  let events = 0;
  for (let replication = 0; replication < options.replications; replication += 1) {
    const run = startRun(line, replicationSeed(options.seed, replication), options.loop);
    run.advance(options.warmupSeconds);
    const count = options.replications === 1 ? batches : 1;
    let before = tally(run.plant);
    for (let batch = 1; batch <= count; batch += 1) {
      run.advance(options.warmupSeconds + ((options.untilSeconds - options.warmupSeconds) * batch) / count);
      const after = tally(run.plant);
      slices.push({ before, after });
      before = after;
      if (count > 1) onProgress(batch / count);
    }
    events += before.events;
    if (count === 1) onProgress((replication + 1) / options.replications);
  }
  return { ...resultOf(line, options, slices), events };
}

interface Slice {
  readonly before: Tally;
  readonly after: Tally;
}

/** The seed of the n-th replication: the first is the given one, the others are hashed from it. */
export function replicationSeed(seed: number, replication: number): number {
  if (replication === 0) return seed;
  const [low, high] = hashName(seed, `replication/${replication}`);
  return (high >>> 11) * 0x1_0000_0000 + low;
}

function startRun(line: CompiledLine, seed: number, loop: "open" | "closed"): { readonly plant: Plant; readonly advance: (until: number) => void } {
  if (loop === "open" || !hasLoop(line)) {
    const plant = createPlant(line, { seed });
    return { plant, advance: (until) => advance(plant, until) };
  }
  const session = createSession(line, { seed, loop, shadow: false, holdouts: false, designSearchAt: standardSearchSeconds });
  return { plant: session.plant, advance: (until) => stepSession(session, until) };
}

function resultOf(line: CompiledLine, options: RunOptions, slices: readonly Slice[]): Omit<RunResult, "events"> {
  const difference = ({ before, after }: Slice, of: (tally: Tally) => number): number => of(after) - of(before);
  const finished = ({ good, scrapped }: Tally): number => good + scrapped;
  const rate = (unit: string, of: (tally: Tally) => number): Quantity => ({
    ...figureOf(meanInterval(slices.map((slice) => difference(slice, of) / difference(slice, ({ seconds }) => seconds)))),
    unit,
  });
  const perPart = (unit: string, of: (tally: Tally) => number): Quantity => ({
    ...figureOf(ratioInterval(slices.map((slice) => ({ sum: difference(slice, of), count: difference(slice, finished) })))),
    unit,
  });
  const fleets = line.transport?.fleets ?? [];
  const currency = line.spec.product?.currency ?? "€";
  return {
    line: line.spec.id,
    seed: options.seed,
    replications: options.replications,
    loop: options.loop,
    simulatedSeconds: options.untilSeconds * options.replications,
    throughput: rate("1/s", finished),
    cycleTime: perPart("s", ({ cycleSeconds }) => cycleSeconds),
    waitingTime: perPart("s", ({ waitingSeconds }) => waitingSeconds),
    wip: rate("parts", ({ wipSeconds }) => wipSeconds),
    ...(line.characteristics.length === 0 ? {} : { yield: perPart("1", ({ good }) => good), goodOutput: rate("1/h", ({ good }) => 3600 * good) }),
    ...(line.spec.product === undefined ? {} : { moneyPerHour: rate(`${currency}/h`, ({ money }) => 3600 * money) }),
    stations: Object.fromEntries(line.stations.map((station) => [station.id, fractions(slices, station.firstMachine, station.machines)])),
    ...(fleets.length === 0 ? {} : { transport: Object.fromEntries(fleets.map((fleet) => [fleet.id, fleetFractions(slices, fleet)])) }),
  };
}

function fractions(slices: readonly Slice[], firstMachine: number, machines: number): StationFractions {
  const shares = sharesOf(slices, ({ machineSeconds }) => machineSeconds, { first: firstMachine, count: machines, states: machineStateCount });
  const [starved = 0, processing = 0, blocked = 0, down = 0, setup = 0, maintenance = 0] = shares;
  return { processing, starved, blocked, down: down + maintenance, setup };
}

function fleetFractions(slices: readonly Slice[], { firstVehicle, vehicles }: CompiledFleet): FleetFractions {
  const shares = sharesOf(slices, ({ vehicleSeconds }) => vehicleSeconds, { first: firstVehicle, count: vehicles, states: vehicleStateCount });
  const [idle = 0, empty = 0, loaded = 0, down = 0] = shares;
  return { idle, empty, loaded, down };
}

interface Group {
  readonly first: number;
  readonly count: number;
  readonly states: number;
}

/** The share of time that a group of machines or vehicles spends in each state. */
function sharesOf(slices: readonly Slice[], secondsOf: (tally: Tally) => readonly number[], { first, count, states }: Group): number[] {
  const seconds = Array.from({ length: states }, (_, state) => {
    let sum = 0;
    for (const { before, after } of slices) {
      for (let at = first * states + state; at < (first + count) * states; at += states) sum += (secondsOf(after)[at] ?? 0) - (secondsOf(before)[at] ?? 0);
    }
    return sum;
  });
  const total = seconds.reduce((sum, value) => sum + value, 0);
  return seconds.map((value) => value / total);
}
