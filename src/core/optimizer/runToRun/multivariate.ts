import { boxedLeastSquares } from "./boxedLeastSquares.ts";
import type { Alternative } from "../decision.ts";
import type { Choice } from "../decisionMaker.ts";
import { type Conditions, nominalConditions, nominalValue, presentConditions, safeState } from "#twin";
import { type Asked, decided } from "./considerMove.ts";
import type { ControlledMachine } from "./controlledMachine.ts";
import { expectedHalfWidth, isEvident, realOf } from "./correction.ts";
import { type Look, isAwake, lookAt } from "./look.ts";

interface Member {
  readonly of: ControlledMachine;
  readonly look: Look;
}

/**
 * Looks at all multivariate controls of one machine, and moves their set points together: those steps within range and largest
 * step that leave the least sum of squared deviations, each in standard deviations of a measurement, by the gain matrix of the
 * nominal model. As several outputs are steered with several inputs: Del Castillo & Rajagopal (2002), "A multivariate double
 * EWMA process adjustment scheme for drifting processes", IIE Transactions 34, 1055–1068 (the optimal one-step adjustment).
 */
export function considerMoves(group: readonly ControlledMachine[], asked: Asked): readonly Choice[] {
  const isUpdated = group.some(({ own }) => own.isUpdated);
  for (const { own } of group) own.isUpdated = false;
  if (!isUpdated || !group.some(isAwake)) return [];
  const members = group.flatMap((of): Member[] => {
    const look = lookAt(of, asked.now);
    return look === null ? [] : [{ of, look }];
  });
  if (!members.some(({ look }) => look.isDue)) return [];
  const plant = jointModel(members, asked.now);
  if (plant === null) return [];
  const steps = stepsOf(members, plant.gains);
  const moved = plant.valuesAt(steps);
  return members.flatMap((member, index) => weigh(member, { step: steps[index] ?? 0, effect: (moved[index] ?? 0) - (plant.base[index] ?? 0) }, asked));
}

interface JointModel {
  readonly base: readonly number[];
  /** Change of a member's characteristic with a member's set point, by member and member. */
  readonly gains: readonly (readonly number[])[];
  /** The characteristics with all set points moved by so much. */
  valuesAt(steps: readonly number[]): readonly number[];
}

/** The nominal model of one machine over the set points of all members; null where it gives no numbers. */
function jointModel(members: readonly Member[], now: number): JointModel | null {
  const [first] = members;
  if (first === undefined) return null;
  const { twin, control, machine } = first.of;
  const present = presentConditions(twin, { station: control.station, machine, now });
  // While the twin is lost its tools are not gone by: gains are then those that the line model declares.
  const isLost = members.some(({ of }) => safeState(twin, of.control.characteristic) !== null);
  const conditions: Conditions = isLost ? { ...present, tools: nominalConditions(twin.line).tools } : present;
  const own = conditions.setPoints[control.station] ?? [];
  const valuesAt = (steps: readonly number[]): readonly number[] => {
    members.forEach(({ of, look }, index) => { own[of.control.setPoint] = look.lever.present + (steps[index] ?? 0); });
    return members.map(({ of }) => nominalValue(twin.model, conditions, of.control.characteristic));
  };
  const base = valuesAt([]);
  const slopes = members.map(({ look: { lever } }, moved) => {
    const width = (lever.highest - lever.lowest) * 1e-4;
    const at = (by: number): readonly number[] => valuesAt(members.map((_, index) => (index === moved ? by : 0)));
    const above = at(width);
    const below = at(-width);
    return above.map((value, index) => (value - (below[index] ?? 0)) / (2 * width));
  });
  const gains = members.map((_, row) => slopes.map((column) => column[row] ?? 0));
  return [...base, ...gains.flat()].every(Number.isFinite) ? { base, gains, valuesAt } : null;
}

/** Only the share of a deviation that counts as real is taken back. */
function stepsOf(members: readonly Member[], gains: readonly (readonly number[])[]): readonly number[] {
  return boxedLeastSquares({
    matrix: gains.map((row, index) => row.map((gain) => gain / (members[index]?.look.seen.noise ?? 1))),
    wanted: members.map(({ look: { seen } }) => (isEvident(seen) ? -realOf(seen).share * seen.deviation : 0) / seen.noise),
    lowest: members.map(({ look: { lever } }) => Math.max(lever.lowest - lever.present, -lever.maxStep)),
    highest: members.map(({ look: { lever } }) => Math.min(lever.highest - lever.present, lever.maxStep)),
  });
}

function weigh({ of, look }: Member, { step, effect }: { readonly step: number; readonly effect: number }, asked: Asked): Choice[] {
  const { lever, seen } = look;
  const isMoved = Math.abs(step) >= (lever.highest - lever.lowest) * 1e-4;
  if (!isMoved && !of.own.isSignalled) return [];
  const mean = seen.aim + realOf(seen).share * seen.deviation;
  const halfWidth = expectedHalfWidth(seen);
  const to = Math.max(lever.lowest, Math.min(lever.highest, lever.present + step));
  const hold: Alternative = { id: "hold", expected: { mean, halfWidth }, command: null };
  const correct: Alternative = {
    id: "correct",
    expected: { mean: mean + effect, halfWidth },
    command: { type: "set-point", station: lever.station, machine: lever.machine, setPoint: lever.setPoint, value: to },
  };
  const isLimited = isMoved && (Math.abs(step) >= lever.maxStep || to === lever.lowest || to === lever.highest);
  return [decided(of, asked, { look, alternatives: isMoved ? [hold, correct] : [hold], chosen: isMoved ? correct : hold, to: isMoved ? to : lever.present, isLimited })];
}
