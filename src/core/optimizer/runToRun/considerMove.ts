import { aimOf } from "#quality";
import { type Conditions, knownDesign, noiseOf, nominalValue, presentConditions } from "#twin";
import { type ControlledMachine, freshenTool } from "./controlledMachine.ts";
import { type Correction, type Deviation, type Lever, weighCorrection } from "./correction.ts";
import type { Estimate } from "../decision.ts";
import type { Choice } from "../decisionMaker.ts";
import type { Policy } from "../policy.ts";
import { worthOfShift } from "../worth.ts";

/** Without a signal a deviation is acted on when it is this many standard errors: an EWMA chart so wide rings once in some 3,000 points. */
const deadBand = 3.5;

/** So many observations make an estimate, and so many fresh ones a new look. */
const fewest = 4;

/** Looks at one machine and decides, if there is a reason to: a chart's signal, or a deviation beyond the dead band. */
export function considerMove(of: ControlledMachine, policy: Policy, now: number): Choice | null {
  const { twin, control, machine, own } = of;
  own.isUpdated = false;
  const isFresh = own.fresh >= (own.isLimited ? 1 : fewest);
  if (own.disturbance.variance === null || own.disturbance.observations < fewest || !(isFresh || own.isSignalled)) return null;
  const design = knownDesign(twin, twin.state.revision);
  const aim = aimOf(twin.line, control.characteristic, design);
  const conditions = presentConditions(twin, { station: control.station, machine, now, design, lineage: twin.model.characteristics[control.characteristic] });
  freshenTool(twin, control, conditions);
  const lever = leverOf(of, conditions);
  if (aim === null || lever === null) return null;
  const noise = noiseOf(twin, control.characteristic, twin.state.revision).measured;
  const standardError = noise * Math.sqrt(own.disturbance.variance);
  const deviation = lever.model(lever.present) + own.disturbance.value - aim;
  if (!Number.isFinite(deviation) || !(own.isSignalled || (isFresh && Math.abs(deviation) > deadBand * standardError))) return null;
  const seen = { aim, deviation, standardError, noise };
  const correction = weighCorrection(lever, seen);
  if (correction === null || (correction.chosen.command === null && !own.isSignalled)) return null;
  own.isSignalled = false;
  own.isLimited = correction.isLimited;
  own.fresh = 0;
  own.decided = now;
  const gain = gainOf(of, policy, { now, seen, correction });
  return { ...choiceOf(of, now, { lever, seen, correction }), gain };
}

/** What the chosen brings over leaving the set point, in money an hour. */
function gainOf({ twin, control, machine }: ControlledMachine, policy: Policy, { now, seen, correction }: { readonly now: number; readonly seen: Deviation; readonly correction: Correction }): Estimate {
  const left = correction.alternatives[0]?.expected.mean ?? seen.aim + seen.deviation;
  return worthOfShift(twin, policy, { station: control.station, machine, characteristic: control.characteristic, now, left, moved: correction.chosen.expected.mean, sd: seen.standardError });
}

function choiceOf({ twin, control, own }: ControlledMachine, now: number, weighed: { readonly lever: Lever; readonly seen: Deviation; readonly correction: Correction }): Omit<Choice, "gain"> {
  const { lever, seen, correction } = weighed;
  const of = twin.line.characteristics[control.characteristic];
  const unit = twin.line.stations[control.station]?.recipe[control.setPoint]?.unit ?? "";
  return {
    kind: "run-to-run",
    at: now,
    station: lever.station,
    machine: lever.machine,
    about: of?.id ?? "",
    unit: of?.spec.unit ?? "",
    seen: { mean: seen.aim + seen.deviation, halfWidth: 1.96 * seen.standardError, observations: own.disturbance.observations },
    considered: correction.alternatives,
    chosen: correction.chosen.id,
    expected: correction.chosen.expected,
    came: null,
    change: correction.chosen.command === null ? null : { name: lever.setPoint, from: lever.present, to: correction.to, unit },
  };
}

function leverOf({ twin, control, machine }: ControlledMachine, conditions: Conditions): Lever | null {
  const station = twin.line.stations[control.station];
  const recipe = station?.recipe[control.setPoint];
  const own = conditions.setPoints[control.station];
  const present = own?.[control.setPoint];
  if (station === undefined || recipe === undefined || own === undefined || present === undefined) return null;
  return {
    station: station.id, machine, setPoint: recipe.id, present, lowest: recipe.range[0], highest: recipe.range[1], maxStep: recipe.maxStep,
    model: (setPoint) => {
      own[control.setPoint] = setPoint;
      const value = nominalValue(twin.model, conditions, control.characteristic);
      own[control.setPoint] = present;
      return value;
    },
  };
}
