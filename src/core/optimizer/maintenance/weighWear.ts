import type { CompiledWear } from "#line";
import type { Alternative, Estimate } from "../decision.ts";
import type { Context } from "../decisionMaker.ts";
import { perHour } from "../worth.ts";
import { type WornMachine, costOfMaintaining, leastCostRate, lossOver, partsUntilPlanned } from "./cost.ts";
import { type LossCurve, lossAt } from "./lossCurve.ts";

export interface SeenWear {
  readonly level: number;
  readonly sd: number;
  /** Growth with a part. */
  readonly perPart: number;
  /** Seconds for which the machine may be away now for nothing. */
  readonly free: number;
}

interface WeighedWear {
  readonly chosen: Alternative;
  readonly considered: readonly Alternative[];
  readonly gain: Estimate;
}

/** Three points of a normal distribution, each as likely, of mean 0 and mean square 1. */
const thirds = [-Math.sqrt(1.5), 0, Math.sqrt(1.5)];

/**
 * What an early maintenance has to save, as a share of what one costs: about its best time the cost is so flat that less is not worth
 * the disturbance.
 */
const worthwhile = 0.25;

/**
 * Weighs maintaining a worn tool now, at the best time, and by plan; each by the money until the planned maintenance: what parts out
 * of specification cost until it is maintained, the maintenance, and from then on the least long-run cost. So the level from which
 * maintenance pays follows from money: where the loss with the next part is above that long-run cost.
 */
export function weighWear({ twin, policy }: Pick<Context<unknown>, "twin" | "policy">, { wear, worn, curve }: { readonly wear: CompiledWear; readonly worn: WornMachine; readonly curve: LossCurve }, seen: SeenWear): WeighedWear {
  const tool = twin.line.stations[wear.station]?.tools[wear.tool];
  const parts = partsUntilPlanned(twin, worn);
  const perPart = Math.max(0, seen.perPart);
  const loss = (level: number): number => lossAt(curve, level);
  const planned = parts + worn.partsSince;
  const freshGrowth = Math.max(0, tool?.perPart ?? 0);
  const initial = tool?.initial ?? 0;
  const cost = costOfMaintaining(twin, { ...worn, partsSince: planned }, { ...policy, free: 0 });
  const rate = leastCostRate(loss, { cost, level: initial, perPart: freshGrowth, most: planned });
  const until = bestParts(loss, { rate, perPart, parts, level: seen.level });
  const waiting = (until: number): Estimate => momentsOf(thirds.map((z) => lossOver(loss, { level: seen.level + z * seen.sd, perPart, parts: until }) + cost + rate * (parts - until)));
  const levelAfter = (until: number): Estimate => ({ mean: seen.level + perPart * until, halfWidth: 1.96 * seen.sd });
  const now: Alternative = {
    id: "maintain-now",
    expected: { mean: initial, halfWidth: 1.96 * (tool?.initialSd ?? 0) },
    cost: { mean: costOfMaintaining(twin, worn, { ...policy, free: seen.free }) + rate * parts, halfWidth: 0 },
    command: { type: "maintain", station: wear.spec.station, machine: worn.machine },
  };
  const wait: Alternative = { id: "wait", expected: levelAfter(0), cost: waiting(parts), command: null };
  const later: Alternative = { id: "best-time", expected: levelAfter(until), cost: waiting(until), command: null };
  const isLater = until > 0 && until < parts;
  const considered = [now, ...(isLater ? [later] : []), wait];
  const best = considered.reduce((least, one) => ((one.cost?.mean ?? 0) < (least.cost?.mean ?? 0) ? one : least));
  const chosen = (wait.cost?.mean ?? 0) - (best.cost?.mean ?? 0) > worthwhile * cost ? best : wait;
  return { chosen, considered, gain: perHour(twin, differenceOf(wait, chosen), { station: wear.station, parts }) };
}

/** What the chosen costs less than waiting: both lie high where the level does. */
function differenceOf(wait: Alternative, chosen: Alternative): Estimate {
  const width = ({ cost }: Alternative): number => cost?.halfWidth ?? 0;
  return { mean: (wait.cost?.mean ?? 0) - (chosen.cost?.mean ?? 0), halfWidth: Math.abs(width(wait) - width(chosen)) };
}

/** Parts from now until the loss with a part meets the long-run cost, at most those until the plan. */
function bestParts(loss: (level: number) => number, { rate, perPart, parts, level }: { readonly rate: number; readonly perPart: number; readonly parts: number; readonly level: number }): number {
  if (loss(level) >= rate) return 0;
  if (loss(level + perPart * parts) < rate) return parts;
  let [low, high] = [0, parts];
  for (let step = 0; step < 20; step += 1) {
    const middle = (low + high) / 2;
    if (loss(level + perPart * middle) < rate) low = middle;
    else high = middle;
  }
  return high;
}

function momentsOf(values: readonly number[]): Estimate {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / values.length;
  return { mean, halfWidth: 1.96 * Math.sqrt(variance) };
}
