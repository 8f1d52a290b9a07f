import { meanSeconds } from "#line";
import { type Twin, knownDesign, partsSinceMaintenance } from "#twin";
import type { Alternative, Estimate } from "../decision.ts";
import type { Policy } from "../policy.ts";
import { costOfAbsence, spareEvery } from "./absence.ts";
import { type Renewed, bestAge, costRate, valueOfWaiting } from "./ageReplacement.ts";
import { type AgePlan, type AgeingMode, type AgeingState, ageAt, repairSeconds, spellsOf } from "./ageing.ts";
import type { Beginning } from "./beginning.ts";
import { estimateLife, likelyLives } from "./lifeEstimate.ts";
import { type Weibull, weibullLike } from "./weibull.ts";

/** A machine whose age is weighed, and for how many seconds it may be away now for nothing. */
export interface AgedMachine {
  readonly twin: Twin;
  readonly policy: Policy;
  readonly of: AgeingMode;
  readonly state: AgeingState;
  readonly machine: number;
  readonly now: number;
  readonly free: number;
  readonly beginning: Beginning;
}

export interface WeighedAge {
  readonly considered: readonly Alternative[];
  readonly chosen: Alternative;
  readonly gain: Estimate;
  /** Seconds at work, now. */
  readonly age: number;
}

/** Preventive maintenance has to be worth it with this many standard errors: nine in ten. */
const sure = 1.2816;

/** The ages at which maintenance pays; known until something is seen again. */
export function planOf({ twin, policy, of, state, now }: Omit<AgedMachine, "machine" | "free" | "beginning">): AgePlan {
  if (state.plan !== null) return state.plan;
  const uptime = of.station.failures[of.mode]?.uptime ?? { kind: "exponential" as const, mean: 1 };
  const life = estimateLife(weibullLike(uptime), spellsOf(of, state, now));
  const renewed = renewedBy({ twin, policy, of, state });
  const lives = likelyLives(life);
  const { rate, age } = bestAge(lives, renewed);
  const least = spareEvery(twin, of.station.index, renewed.preventive.seconds);
  const best = { rate, age: Math.max(age, least) };
  const gains = lives.map((one) => costRate(one, renewed, Number.POSITIVE_INFINITY) - costRate(one, renewed, best.age));
  const { mean, sd } = momentsOf(gains);
  const isWorth = mean > sure * sd;
  const ages = isWorth ? { bestAge: best.age, cheapAge: Math.max(least, cheapAge(lives, renewed, { ...best, cost: maintenanceMoney({ twin, policy, of }, 0) })) } : { bestAge: Number.POSITIVE_INFINITY, cheapAge: Number.POSITIVE_INFINITY };
  state.plan = { life, seen: { ...state.seen }, rate: best.rate, ...ages };
  return state.plan;
}

/** The age from which maintenance for less money is better than waiting for the best age. */
function cheapAge(lives: readonly Weibull[], renewed: Renewed, best: { readonly age: number; readonly rate: number; readonly cost: number }): number {
  const isBetter = (age: number): boolean => momentsOf(lives.map((life) => valueOfWaiting(life, renewed, { age, until: best.age, rate: best.rate }).cost)).mean > best.cost - best.rate * renewed.preventive.seconds;
  let [low, high] = [0, best.age];
  for (let step = 0; step < 12; step += 1) {
    const age = (low + high) / 2;
    if (isBetter(age)) high = age;
    else low = age;
  }
  return high;
}

/**
 * Weighs ordering the maintenance of a machine now against waiting for the best age, and against going on until it fails or is maintained by
 * plan; each by the money from now until the last of these is expected, at the best long-run rate from the renewal on. Null where
 * now is not best.
 */
export function weighAge(aged: AgedMachine): WeighedAge | null {
  const { twin, policy, of, state, machine, now, free, beginning } = aged;
  const own = state.machines[machine];
  const { maintenance } = of.station;
  if (own === undefined || maintenance === null) return null;
  const { life, rate, ...plan } = planOf(aged);
  const age = beginning.now;
  const renewed = renewedBy({ twin, policy, of, state });
  const lives = likelyLives(life);
  const costNow = maintenanceMoney(aged, Math.max(0, meanSeconds(maintenance.time) - free), age / of.workShare) - rate * renewed.preventive.seconds;
  const waiting = (until: number): readonly { readonly cost: number; readonly seconds: number }[] => lives.map((one) => valueOfWaiting(one, renewed, { age, until, rate }));
  // Waiting begins with the next part at the soonest.
  const untilBest = waiting(Math.max(beginning.next, plan.bestAge));
  const onward = waiting(plannedAge(twin, of, { machine, now, age }));
  const span = Math.max(1, momentsOf(onward.map(({ seconds }) => seconds)).mean);
  const costs = (of: readonly { readonly cost: number }[]): Estimate => {
    const { mean, sd } = momentsOf(of.map(({ cost }) => cost + rate * span));
    return { mean, halfWidth: 1.96 * sd };
  };
  const alternatives = alternativesOf({ costs, untilBest, onward, lives, best: plan.bestAge, costNow });
  const chosen: Alternative = { ...alternatives.now, command: { type: "maintain", station: of.station.id, machine } };
  const waitCost = costs(onward);
  if (!(costNow + rate * span <= costs(untilBest).mean && costNow + rate * span < waitCost.mean)) return null;
  const perHour = (3600 * of.workShare) / span;
  const gain = { mean: (waitCost.mean - costNow - rate * span) * perHour, halfWidth: (waitCost.halfWidth ?? 0) * perHour };
  return { considered: [chosen, ...(age < plan.bestAge ? [alternatives.later] : []), alternatives.wait], chosen, gain, age: ageAt(own, now, of) };
}

interface Weighed {
  readonly costs: (of: readonly { readonly cost: number }[]) => Estimate;
  readonly untilBest: readonly { readonly cost: number; readonly seconds: number }[];
  readonly onward: readonly { readonly cost: number; readonly seconds: number }[];
  readonly lives: readonly Weibull[];
  readonly best: number;
  readonly costNow: number;
}

/** What is expected of each is how many hours the machine works until it fails or is maintained again. */
function alternativesOf({ costs, untilBest, onward, lives, best, costNow }: Weighed): Readonly<Record<"now" | "later" | "wait", Alternative>> {
  const hours = (seconds: readonly number[]): Estimate => {
    const { mean, sd } = momentsOf(seconds);
    return { mean: mean / 3600, halfWidth: (1.96 * sd) / 3600 };
  };
  const none = { preventive: { cost: 0, seconds: 0 }, failure: { cost: 0, seconds: 0 } };
  return {
    now: { id: "maintain-now", expected: hours(lives.map((life) => valueOfWaiting(life, none, { age: 0, until: best, rate: 0 }).seconds)), cost: costs(lives.map(() => ({ cost: costNow }))), command: null },
    later: { id: "best-age", expected: hours(untilBest.map(({ seconds }) => seconds)), cost: costs(untilBest), command: null },
    wait: { id: "wait", expected: hours(onward.map(({ seconds }) => seconds)), cost: costs(onward), command: null },
  };
}

function renewedBy({ twin, policy, of, state }: Pick<AgedMachine, "twin" | "policy" | "of" | "state">): Renewed {
  const seconds = of.station.maintenance === null ? 0 : meanSeconds(of.station.maintenance.time);
  const repair = repairSeconds(of, state);
  return {
    preventive: { cost: maintenanceMoney({ twin, policy, of }, seconds), seconds: seconds * of.workShare },
    failure: { cost: policy.weights.maintenance * (of.station.failures[of.mode]?.cost ?? 0) + absenceMoney({ twin, policy, of }, repair, Number.POSITIVE_INFINITY), seconds: repair * of.workShare },
  };
}

/** Money of a maintenance during which output is lost for so many seconds. */
function maintenanceMoney(aged: Pick<AgedMachine, "twin" | "policy" | "of">, lostSeconds: number, since: number = Number.POSITIVE_INFINITY): number {
  return aged.policy.weights.maintenance * (aged.of.station.maintenance?.cost ?? 0) + absenceMoney(aged, lostSeconds, since);
}

function absenceMoney({ twin, policy, of }: Pick<AgedMachine, "twin" | "policy" | "of">, seconds: number, since: number): number {
  return costOfAbsence(twin, policy, { station: of.station.index, seconds, since, design: knownDesign(twin, Number.POSITIVE_INFINITY) });
}

/** The age at which the machine is maintained by the line's own plan; Infinity without one. */
function plannedAge(twin: Twin, { station }: AgeingMode, { machine, now, age }: { readonly machine: number; readonly now: number; readonly age: number }): number {
  const every = station.maintenance?.every ?? Number.POSITIVE_INFINITY;
  if (!Number.isFinite(every)) return every;
  const left = Math.max(0, every - partsSinceMaintenance(twin, station.firstMachine + machine, now));
  return age + left * meanSeconds(station.time);
}

function momentsOf(values: readonly number[]): { readonly mean: number; readonly sd: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return { mean, sd: Math.sqrt(values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / values.length) };
}
