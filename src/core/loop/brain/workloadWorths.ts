import { type WorkloadId, readingsOf } from "#compute";
import { type CompiledControl, type CompiledLine, type CompiledTool, hours } from "#line";
import { type Conditions, type Twin, createTwin, inSpecShare, linePace, machinePace, nominalConditions } from "#twin";

/** What each workload is worth, in money an hour; none of a workload that no decision reads. */
export type WorkloadWorths = Readonly<Partial<Record<WorkloadId, number>>>;

/** A decision that can be had with all of these workloads, and what it brings then. */
interface Game {
  readonly moneyPerHour: number;
  readonly reads: readonly WorkloadId[];
}

/**
 * What AI workloads are worth to a line, from nothing but its declaration and a twin that has seen nothing yet: each kind of decision is
 * expected to bring what the declaration says, and needs all the workloads that it reads. Each of those gets an equal share of it: the
 * Shapley value of a game in which a decision is had by all who are needed, and by no fewer (Shapley 1953, A value for n-person games,
 * Contributions to the Theory of Games II). Deterministic; some milliseconds.
 */
export function workloadWorths(line: CompiledLine): WorkloadWorths {
  const twin = createTwin(line);
  const worths: Partial<Record<WorkloadId, number>> = {};
  for (const { moneyPerHour, reads } of [...steering(twin), designing(twin), tuning(twin), releasing(line)]) {
    for (const id of reads) worths[id] = (worths[id] ?? 0) + Math.max(0, moneyPerHour) / reads.length;
  }
  return worths;
}

/** A tool that nobody looks after is left to itself until its next planned maintenance; where none is planned, for a shift. */
const shiftSeconds = hours(8);

/**
 * Run-to-run control: what is lost where the tool that it compensates goes its way, half the time between two maintenances on. A part that
 * a model reads steers by its reading, and one that no plan measures by its prediction, which rests on readings and on what was learned of them.
 */
function steering(twin: Twin): readonly Game[] {
  const { line } = twin;
  return line.controls.flatMap((control): Game[] => {
    const { id = "", spec } = line.characteristics[control.characteristic] ?? {};
    if (control.tool < 0 || spec === undefined) return [];
    const lost = lostWithout(twin, control);
    const { every = 1, plan } = spec.gauge;
    const measured = plan === undefined ? 1 / every : plan.sample / plan.size;
    const readings: readonly WorkloadId[] = readingsOf(line).measurements.has(id) ? ["inspection"] : [];
    return [{ moneyPerHour: measured * lost, reads: readings }, { moneyPerHour: (1 - measured) * lost, reads: [...readings, "virtual-metrology", "retraining"] }];
  });
}

/** Nodes and weights of Gauss and Hermite's quadrature of three points for a standard normal variable (Abramowitz & Stegun 1964, 25.4.46). */
const nodes = [[-Math.sqrt(3), 1 / 6], [0, 2 / 3], [Math.sqrt(3), 1 / 6]] as const;

function lostWithout(twin: Twin, { station, tool: index }: CompiledControl): number {
  const { line } = twin;
  const conditions = nominalConditions(line);
  const of = line.stations[station];
  const tool = of?.tools[index];
  if (of === undefined || tool === undefined) return 0;
  const seconds = machinePace(line, station);
  const parts = Math.min(shiftSeconds / seconds, of.maintenance?.every ?? Number.POSITIVE_INFINITY) / 2;
  const { mean, sd } = stateAfter(tool, parts, (parts * seconds) / 3600);
  const left = nodes.reduce((sum, [z, weight]) => sum + weight * moneyOf(twin, withTool(conditions, { station, tool: index, state: mean + sd * z })), 0);
  return moneyOf(twin, conditions) - left;
}

/** A tool's state so many parts and hours after it was renewed, over machines and luck. */
function stateAfter({ initial, initialSd, machineSd, perPart, perHour, spread, walkSd }: CompiledTool, parts: number, time: number): { readonly mean: number; readonly sd: number } {
  const grown = perPart * parts + perHour * time;
  return { mean: initial + grown, sd: Math.sqrt(initialSd * initialSd + machineSd * machineSd + spread * spread * grown * grown + walkSd * walkSd * parts) };
}

function withTool({ tools, ...rest }: Conditions, { station, tool, state }: { readonly station: number; readonly tool: number; readonly state: number }): Conditions {
  return { ...rest, tools: tools.map((own, at) => (at === station ? own.map((value, nth) => (nth === tool ? state : value)) : own)) };
}

/** How many values of a parameter are looked at over its range. */
const steps = 8;

/** Design search: the best design that the nominal model knows, found parameter by parameter, against the line's own. */
function designing(twin: Twin): Game {
  const { line } = twin;
  let best = [...line.nominalDesign];
  const start = moneyOf(twin, nominalConditions(line));
  let most = start;
  for (const [at, name] of [...line.design, ...line.design].entries()) {
    const nth = at % line.design.length;
    const [lowest = 0, highest = 0] = line.spec.design?.[name]?.range ?? [];
    for (let step = 0; step <= steps; step += 1) {
      const design = best.map((value, index) => (index === nth ? lowest + ((highest - lowest) * step) / steps : value));
      const money = moneyOf(twin, nominalConditions(line, design));
      if (money > most) [most, best] = [money, design];
    }
  }
  return { moneyPerHour: most - start, reads: ["design-search"] };
}

/** Recipe search: what the best value of each set point that no control moves brings. It makes what-ifs with what both workloads are given. */
function tuning(twin: Twin): Game {
  const { line } = twin;
  const conditions = nominalConditions(line);
  const start = moneyOf(twin, conditions);
  let sum = 0;
  for (const { index: station, recipe } of line.stations) {
    for (const [setPoint, { range: [lowest, highest] }] of recipe.entries()) {
      if (line.controls.some((control) => control.station === station && control.setPoint === setPoint)) continue;
      const tried = Array.from({ length: steps + 1 }, (_, step) => moneyOf(twin, withSetPoint(conditions, { station, setPoint, value: lowest + ((highest - lowest) * step) / steps })));
      sum += Math.max(0, Math.max(...tried) - start);
    }
  }
  return { moneyPerHour: sum, reads: ["what-if", "recipe-search"] };
}

function withSetPoint({ setPoints, ...rest }: Conditions, { station, setPoint, value }: { readonly station: number; readonly setPoint: number; readonly value: number }): Conditions {
  return { ...rest, setPoints: setPoints.map((own, at) => (at === station ? own.map((before, nth) => (nth === setPoint ? value : before)) : own)) };
}

/** Flow: parts that wait cost money; of the places for them, all of which a line with no limit fills, the better half may stay empty. */
function releasing(line: CompiledLine): Game {
  const places = line.spec.stations.reduce((sum, { bufferBefore }) => sum + (bufferBefore ?? 0), 0);
  return { moneyPerHour: ((line.spec.product?.wipCost ?? 0) * places) / 2, reads: ["what-if"] };
}

/** What the line earns in an hour at its pace under these conditions, as the model has it. */
function moneyOf(twin: Twin, conditions: Conditions): number {
  const { line } = twin;
  const scope = new Float64Array(line.scopeLength);
  scope.set(conditions.design);
  const share = inSpecShare(twin, conditions, 0);
  return (3600 / linePace(line)) * (share * line.price(scope) - (1 - share) * line.scrapCost - line.materialCost(scope));
}
