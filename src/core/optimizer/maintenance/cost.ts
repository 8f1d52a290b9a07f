import { meanSeconds } from "#line";
import { type Conditions, type Twin, inSpecShare, knownDesign, nominalConditions, presentConditions } from "#twin";
import type { Policy } from "../policy.ts";
import { lostPerSecond } from "./absence.ts";

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
  const lost = Math.max(0, meanSeconds(maintenance.time) - free) * lostPerSecond(twin, worn.station, knownDesign(twin, Number.POSITIVE_INFINITY));
  return weights.maintenance * maintenance.cost + weights.output * lost;
}

/** Money lost with a part to its being out of specification, over the level of a tool: straight lines between points. */
export type LossCurve = (level: number) => number;

/** Points of a curve. */
const points = 12;

/** The loss under some conditions, where a good part is worth so much more than a bad one, over levels of the machine's tool from one to another; beyond, the last is held. */
export function lossCurve(twin: Twin, worn: WornMachine, over: { readonly conditions: Conditions; readonly worth: number; readonly from: number; readonly to: number }): LossCurve {
  const { conditions, worth, from, to } = over;
  const lossAt = (level: number): number => {
    const own = [...(conditions.tools[worn.station] ?? [])];
    own[worn.tool] = level;
    return worth * (1 - inSpecShare(twin, { ...conditions, tools: conditions.tools.with(worn.station, own) }, worn.now));
  };
  const width = (to - from) / points;
  if (!(width > 0)) {
    const only = lossAt(from);
    return () => only;
  }
  const losses = Array.from({ length: points + 1 }, (_, index) => lossAt(from + width * index));
  return (level) => {
    const place = Math.max(0, Math.min(points, (level - from) / width));
    const index = Math.min(points - 1, Math.floor(place));
    const [left, right] = [losses[index] ?? 0, losses[index + 1] ?? 0];
    return left + (place - index) * (right - left);
  };
}

/** What the machine works under now, and what it would right after maintenance: the tools that it resets fresh, the set points the recipe's. */
export function conditionsOf(twin: Twin, worn: WornMachine): { readonly present: Conditions; readonly fresh: Conditions } {
  const station = twin.line.stations[worn.station];
  const present = presentConditions(twin, worn);
  const nominal = nominalConditions(twin.line, present.design);
  const tools = (present.tools[worn.station] ?? []).map((value, index) => (station?.maintenance?.resets.includes(index) === true ? (nominal.tools[worn.station]?.[index] ?? 0) : value));
  return { present, fresh: { ...present, setPoints: present.setPoints.with(worn.station, nominal.setPoints[worn.station] ?? []), tools: present.tools.with(worn.station, tools) } };
}

const steps = 24;

/** ∫ loss over so many parts, from a level that grows by so much with each; trapezoids. */
export function lossOver(loss: LossCurve, { level, perPart, parts }: { readonly level: number; readonly perPart: number; readonly parts: number }): number {
  let sum = 0;
  for (let step = 0; step <= steps; step += 1) sum += (step === 0 || step === steps ? 0.5 : 1) * loss(level + (perPart * parts * step) / steps);
  return (sum * parts) / steps;
}

/**
 * The least money a part, in the long run, of tools that are maintained after N parts each: min over N of (K + ∫₀ᴺ loss) / N, the
 * renewal-reward theorem for a wear that is seen (Barlow & Proschan 1965; the marginal loss meets it at the best level: Berg 1980,
 * Naval Research Logistics Quarterly 27). `most`: the parts after which the plan maintains it anyway.
 */
export function leastCostRate(loss: LossCurve, of: { readonly cost: number; readonly level: number; readonly perPart: number; readonly most: number }): number {
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
