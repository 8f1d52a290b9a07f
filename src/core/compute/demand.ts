import { type CompiledLine, analyzeLine, pacesOf } from "#line";
import { uNet3dMultiplyAdds } from "./networks.ts";
import { readingsOf } from "./reading.ts";
import type { Workload, WorkloadId } from "./workload.ts";

/** The loop looks at its plant so often an hour, and may make a forecast each time. */
export const looksPerHour = 120;

/**
 * A what-if at the fidelity that a plant would want: every step that makes something of a part is told by a neural surrogate of its
 * physics, as large as a 3D U-Net on 64³ cells (estimate). The forecasts of this product are formulas, and far cheaper.
 */
const surrogateCells = 64 * 64 * 64;

/** A Gaussian process of 60 observations, fitted anew at each look: n³/3 multiply-adds by 300 trials of its lengths, and n² of each of 2,000 candidates. */
const recipeSearchTera = (2 * ((300 * 60 * 60 * 60) / 3 + 2000 * 60 * 60)) / 1e12;

/** A regression over some 50 sensed values: a multiply-add each, and as many for its uncertainty squared. A prediction is wanted while the part is near, s. */
export const predictionTera = (2 * (50 + 50 * 50)) / 1e12;
export const predictionWithin = 60;

/** The same regression takes a measurement in: gain, discount, and the matrix of what is known, some four multiply-adds by each of its 50² entries. Later than this it is of a tool that has moved on, s. */
export const refitTera = (2 * 4 * 50 * 50) / 1e12;
export const refitWithin = 600;

/** What is worth nothing to a decision is worth this share of what good parts bring, so that it is served from what is left over: people look at it. */
const leastShare = 1e-4;

/** One what-if of the next hour, in 10¹² operations: parts an hour × stations that make something × the surrogate. */
export function whatIfTera(line: CompiledLine): number {
  const steps = line.spec.stations.filter(({ makes }) => Object.keys(makes ?? {}).length > 0).length;
  return (partsPerHour(line) * steps * 2 * uNet3dMultiplyAdds() * surrogateCells) / 1e12;
}

type ByWorkload = Partial<Readonly<Record<WorkloadId, number>>>;

/**
 * What a line asks for by its model, or where a run has counted pieces an hour, by those. Workloads that it has no use for are left out.
 * `worths`: what all of each is worth to the decisions that read it, in money an hour.
 */
export function workloadsOf(line: CompiledLine, counted: ByWorkload = {}, worths: ByWorkload = {}): readonly Workload[] {
  const parts = partsPerHour(line);
  const least = parts * priceOf(line) * leastShare;
  const { measurements, maps } = readingsOf(line);
  const read = inspection(line);
  const mapsTera = meanOf([...maps.values()].map(({ teraOperations }) => teraOperations));
  const whatIf = whatIfTera(line);
  const mapped = sumOf(line.stations, ({ index, id, spec: { maps: own = [] } }) => sumOf(own, (map) => (maps.has(`${id}/${map.id}`) ? partsPerHourAt(line, index) / (map.every ?? 1) : 0)));
  const measured = sumOf(line.characteristics, (one) => measuredPerHour(line, one));
  const sensed = line.spec.stations.some(({ sensors = [] }) => sensors.length > 0) && line.characteristics.length > 0;
  const of = (id: WorkloadId, perHour: number, rest: Omit<Workload, "id" | "perHour" | "worth">): Workload => ({ id, perHour: counted[id] ?? perHour, ...rest, worth: Math.max(least, worths[id] ?? 0) });
  return [
    of("inspection", read.perHour, { teraOperations: read.teraOperations, withinSeconds: soonest([...measurements.values()]) }),
    of("maps", mapped, { teraOperations: mapsTera, withinSeconds: soonest([...maps.values()]) }),
    of("virtual-metrology", sensed ? sumOf(line.characteristics, ({ measuredAt }) => partsPerHourAt(line, measuredAt)) : 0, { teraOperations: predictionTera, withinSeconds: predictionWithin }),
    of("what-if", line.controls.length + line.wears.length > 0 ? looksPerHour : 0, { teraOperations: whatIf, withinSeconds: 600 }),
    of("recipe-search", line.controls.length > 0 ? looksPerHour : 0, { teraOperations: recipeSearchTera, withinSeconds: 600 }),
    of("design-search", line.design.length > 0 ? looksPerHour : 0, { teraOperations: whatIf, withinSeconds: 3600 }),
    of("retraining", sensed ? measured : 0, { teraOperations: refitTera, withinSeconds: refitWithin }),
  ].filter(({ perHour, teraOperations }) => perHour * teraOperations > 0);
}

/** Measurements that models read: how many an hour, and what one takes on average. */
function inspection(line: CompiledLine): { readonly perHour: number; readonly teraOperations: number } {
  let perHour = 0;
  let work = 0;
  const { measurements } = readingsOf(line);
  for (const characteristic of line.characteristics) {
    const teraOperations = measurements.get(characteristic.id)?.teraOperations ?? null;
    if (teraOperations === null) continue;
    const own = measuredPerHour(line, characteristic);
    perHour += own;
    work += own * teraOperations;
  }
  return { perHour, teraOperations: perHour === 0 ? 0 : work / perHour };
}

/** Parts an hour that go to a station, by index. */
function partsPerHourAt(line: CompiledLine, station: number): number {
  const { parts, stations } = pacesOf(line);
  return partsPerHour(line) * (parts / (stations[station] ?? parts));
}

/** Measurements of a characteristic an hour, as the line's plan says. */
function measuredPerHour(line: CompiledLine, { measuredAt, spec: { gauge: { every, plan } } }: CompiledLine["characteristics"][number]): number {
  return partsPerHourAt(line, measuredAt) * (plan === undefined ? 1 / (every ?? 1) : plan.sample / plan.size);
}

function sumOf<Of>(all: readonly Of[], of: (one: Of) => number): number {
  return all.reduce((sum, one) => sum + of(one), 0);
}

/** Worked out once a line: every summary asks for it. */
const bounds = new WeakMap<CompiledLine, number>();

/** Parts an hour at most, components counted; where parts are built into others or split up, as its stations and arrivals have it when nothing fails. */
function partsPerHour(line: CompiledLine): number {
  const known = bounds.get(line);
  if (known !== undefined) return known;
  const bound = 3600 * (analyzeLine(line.spec).throughputBound.perSecond ?? (isAssembled(line) ? 1 / pacesOf(line).parts : 0));
  bounds.set(line, bound);
  return bound;
}

/** Whether no bound is told because parts are built into others or split up. */
function isAssembled({ steps }: CompiledLine): boolean {
  return steps.some(({ components, splitsInto }) => components.length + splitsInto.length > 0);
}

function priceOf(line: CompiledLine): number {
  const scope = new Float64Array(line.scopeLength);
  scope.set(line.nominalDesign);
  return Math.max(0, line.price(scope)) || 1;
}

function meanOf(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function soonest(readings: readonly { readonly withinSeconds: number }[]): number {
  return Math.min(600, ...readings.map(({ withinSeconds }) => withinSeconds));
}
