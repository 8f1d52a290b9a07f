import { meanSeconds } from "#line";
import { type Twin, knownDesign, machinePace } from "#twin";
import type { Policy } from "../policy.ts";
import { costOfAbsence } from "./absence.ts";

/** A machine with a worn tool, and how long it has been since its maintenance. Stations and tools by index. */
export interface WornMachine {
  readonly station: number;
  readonly machine: number;
  readonly tool: number;
  readonly now: number;
  /** Parts that it has made since its last maintenance, at the line's pace. */
  readonly partsSince: number;
}

/** Without a planned maintenance, wear is weighed over so many parts. */
const partsWithoutPlan = 200;

/** Parts that the machine makes until its planned maintenance. */
export function partsUntilPlanned(twin: Twin, worn: WornMachine): number {
  const every = twin.line.stations[worn.station]?.maintenance?.every ?? Number.POSITIVE_INFINITY;
  return Number.isFinite(every) ? Math.max(1, every - worn.partsSince) : partsWithoutPlan;
}

/** Money of one maintenance that may take so many seconds without loss: its cost, and the output lost in the rest of its time. */
export function costOfMaintaining(twin: Twin, worn: WornMachine, { weights, free }: Pick<Policy, "weights"> & { readonly free: number }): number {
  const { maintenance } = twin.line.stations[worn.station] ?? { maintenance: null };
  if (maintenance === null) return 0;
  const seconds = Math.max(0, meanSeconds(maintenance.time) - free);
  return weights.maintenance * maintenance.cost + costOfAbsence(twin, { weights }, { station: worn.station, seconds, since: worn.partsSince * machinePace(twin.line, worn.station), design: knownDesign(twin, Number.POSITIVE_INFINITY) });
}

/** Money lost with a part, over the level of a tool. */
type Loss = (level: number) => number;

const steps = 24;

/** ∫ loss over so many parts, from a level that grows by so much with each; trapezoids. */
export function lossOver(loss: Loss, { level, perPart, parts }: { readonly level: number; readonly perPart: number; readonly parts: number }): number {
  let sum = 0;
  for (let step = 0; step <= steps; step += 1) sum += (step === 0 || step === steps ? 0.5 : 1) * loss(level + (perPart * parts * step) / steps);
  return (sum * parts) / steps;
}

/**
 * The least money a part, in the long run, of tools that are maintained after N parts each: min over N of (K + ∫₀ᴺ loss) / N, the
 * renewal-reward theorem for a wear that is seen (Barlow & Proschan 1965; the marginal loss meets it at the best level: Berg 1980,
 * Naval Research Logistics Quarterly 27). `most`: the parts after which the plan maintains it anyway.
 */
export function leastCostRate(loss: Loss, of: { readonly cost: number; readonly level: number; readonly perPart: number; readonly most: number }): number {
  const { cost, level, perPart, most } = of;
  let [least, sum, before] = [Number.POSITIVE_INFINITY, 0, loss(level)];
  for (let step = 1; step <= 4 * steps; step += 1) {
    const parts = (most * step) / (4 * steps);
    const at = loss(level + perPart * parts);
    sum += ((before + at) / 2) * (most / (4 * steps));
    before = at;
    least = Math.min(least, (cost + sum) / parts);
  }
  return least;
}
