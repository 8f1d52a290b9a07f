import { type CompiledLine, analyzeLine } from "#line";
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

/** A regression over some 50 sensed values: a multiply-add each, and as many for its uncertainty squared. */
const predictionTera = (2 * (50 + 50 * 50)) / 1e12;

/** Maps that the shipped network was trained on, all epochs together (`npm run train`), forward and backward: three times the forward pass. */
const trainedMaps = 600_000;
const trainingPasses = 3;

/** Anew every night. */
const trainingsPerHour = 1 / 24;

/**
 * What each workload is worth, as a share of the money that good parts bring in an hour: what decides who is served first where there is
 * not enough for all. Those of inspection and of the design search are what runs of die stacking lose without either (10 h, 3 seeds); the others
 * are estimates.
 */
const worthShares: Readonly<Record<WorkloadId, number>> = { inspection: 0.029, maps: 0.002, "virtual-metrology": 0.002, "what-if": 0.002, "recipe-search": 0.001, "design-search": 0.021, retraining: 0.001 };

/** One what-if of the next hour, in 10¹² operations: parts an hour × stations that make something × the surrogate. */
export function whatIfTera(line: CompiledLine): number {
  const steps = line.spec.stations.filter(({ makes }) => Object.keys(makes ?? {}).length > 0).length;
  return (partsPerHour(line) * steps * 2 * uNet3dMultiplyAdds() * surrogateCells) / 1e12;
}

/** What a line asks for by its model, or where a run has counted pieces an hour, by those. Workloads that it has no use for are left out. */
export function workloadsOf(line: CompiledLine, counted: Partial<Readonly<Record<WorkloadId, number>>> = {}): readonly Workload[] {
  const parts = partsPerHour(line);
  const worth = parts * priceOf(line);
  const { measurements, maps } = readingsOf(line);
  const read = inspection(line, parts);
  const mapsTera = meanOf([...maps.values()].map(({ teraOperations }) => teraOperations));
  const whatIf = whatIfTera(line);
  const mapped = line.spec.stations.flatMap(({ id, maps: own = [] }) => own.filter((map) => maps.has(`${id}/${map.id}`))).reduce((sum, { every = 1 }) => sum + parts / every, 0);
  const sensed = line.spec.stations.some(({ sensors = [] }) => sensors.length > 0) && line.characteristics.length > 0;
  const of = (id: WorkloadId, perHour: number, rest: Omit<Workload, "id" | "perHour" | "worth">): Workload => ({ id, perHour: counted[id] ?? perHour, ...rest, worth: worth * worthShares[id] });
  return [
    of("inspection", read.perHour, { teraOperations: read.teraOperations, withinSeconds: soonest([...measurements.values()]) }),
    of("maps", mapped, { teraOperations: mapsTera, withinSeconds: soonest([...maps.values()]) }),
    of("virtual-metrology", sensed ? parts * line.characteristics.length : 0, { teraOperations: predictionTera, withinSeconds: 60 }),
    of("what-if", line.controls.length + line.wears.length > 0 ? looksPerHour : 0, { teraOperations: whatIf, withinSeconds: 600 }),
    of("recipe-search", line.controls.length > 0 ? looksPerHour : 0, { teraOperations: recipeSearchTera, withinSeconds: 600 }),
    of("design-search", line.design.length > 0 ? looksPerHour : 0, { teraOperations: whatIf, withinSeconds: 3600 }),
    of("retraining", maps.size > 0 ? trainingsPerHour : 0, { teraOperations: mapsTera * trainedMaps * trainingPasses, withinSeconds: 86_400 }),
  ].filter(({ perHour, teraOperations }) => perHour * teraOperations > 0);
}

/** Measurements that models read: how many an hour, and what one takes on average. */
function inspection(line: CompiledLine, parts: number): { readonly perHour: number; readonly teraOperations: number } {
  let perHour = 0;
  let work = 0;
  for (const [id, { teraOperations }] of readingsOf(line).measurements) {
    const { every, plan } = line.spec.characteristics?.[id]?.gauge ?? {};
    const own = parts * (plan === undefined ? 1 / (every ?? 1) : plan.sample / plan.size);
    perHour += own;
    work += own * teraOperations;
  }
  return { perHour, teraOperations: perHour === 0 ? 0 : work / perHour };
}

/** Worked out once a line: every summary asks for it. */
const bounds = new WeakMap<CompiledLine, number>();

/** Parts an hour at most; 0 where the line does not say. */
function partsPerHour(line: CompiledLine): number {
  const known = bounds.get(line);
  if (known !== undefined) return known;
  const bound = 3600 * (analyzeLine(line.spec).throughputBound.perSecond ?? 0);
  bounds.set(line, bound);
  return bound;
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
