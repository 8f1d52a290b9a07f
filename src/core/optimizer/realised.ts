import { type Twin, noiseOf } from "#twin";
import { type Decision, type Estimate, type Verdict, leftAlone } from "./decision.ts";
import type { Policy } from "./policy.ts";
import { worthOfOutcome } from "./worth.ts";

/**
 * What a decision whose outcome is known has brought over leaving all as it was, in money an hour. Where it was about a
 * characteristic, the mean that came (as uncertain as the twin knows that measurements scatter) is valued against that mean
 * without what the decision has moved it by, as the model says: so what drifted or broke meanwhile, with or without it, is not
 * put down to it. Where it was about money, it is what came less what leaving all was forecast to bring. Null where it can't be
 * told; without an interval where what came is one sample.
 */
export function realisedGain(twin: Twin, policy: Policy, decision: Decision): Estimate | null {
  const { about, came, at } = decision;
  const effect = effectOf(decision);
  if (came === null || effect === null) return null;
  const left = leftAlone(decision)?.expected;
  if (about === "money" && left !== undefined) return { mean: came.mean - left.mean, halfWidth: togetherOf(came.halfWidth, left.halfWidth) };
  const characteristic = twin.line.characteristics.findIndex(({ id }) => id === about);
  if (characteristic < 0) return null;
  const station = twin.line.stations.findIndex(({ id }) => id === decision.station);
  const { measured } = noiseOf(twin, characteristic, twin.state.revision);
  const halfWidth = came.observations < 2 ? null : (1.96 * measured) / Math.sqrt(came.observations);
  return worthOfOutcome(twin, policy, { station, machine: station < 0 ? -1 : decision.machine, characteristic, now: Math.max(at, came.at), came: { mean: came.mean, halfWidth }, effect });
}

/** By how much a decision was expected to move what it is about, over leaving all as it was. */
function effectOf(decision: Decision): number | null {
  const left = leftAlone(decision);
  return left === null ? null : decision.expected.mean - left.expected.mean;
}

/** What is expected when a decision is taken back of which it is known what came: that, without the decision's effect; as uncertain as two such means are. */
export function withoutIt(decision: Decision): Estimate | null {
  const { came } = decision;
  const effect = effectOf(decision);
  if (came === null || effect === null) return null;
  return { mean: came.mean - effect, halfWidth: togetherOf(came.halfWidth, came.halfWidth) };
}

/**
 * Whether a decision has disappointed: it was carried out, all that was waited for has come, and that is worse than leaving all as
 * it was by more than the intervals of both (a + b is at most √2 times √(a² + b²)). One that takes another back is not taken back itself.
 */
export function hasDisappointed({ standing, came, realised, undoes }: Decision): boolean {
  if (standing.status !== "done" || came?.isWhole !== true || undoes !== null || realised === null || realised.halfWidth === null) return false;
  return realised.mean < -Math.SQRT2 * realised.halfWidth;
}

/**
 * How what came compares with what was expected: `asExpected` where the two differ by no more than their intervals allow;
 * `unclear` where that is not known. What is expected may hold already how what comes scatters: of an outcome that is not whole it
 * says nothing then.
 */
export function verdictOf({ came, expected }: Decision, { holdsScatter }: { readonly holdsScatter: boolean }): Verdict | null {
  if (came === null || !Number.isFinite(came.mean)) return null;
  const reach = holdsScatter ? (came.isWhole ? expected.halfWidth : null) : togetherOf(expected.halfWidth, came.halfWidth);
  if (reach === null) return "unclear";
  return Math.abs(came.mean - expected.mean) <= reach ? "asExpected" : "otherwise";
}

/** The half-width of a difference of independent estimates; null where one has none. */
export function togetherOf(first: number | null, second: number | null): number | null {
  return first === null || second === null ? null : Math.sqrt(first * first + second * second);
}
