import type { Alternative, Choice, Estimate } from "../decision.ts";
import type { Policy } from "../policy.ts";
import { worthOfShift } from "../worth.ts";
import type { ControlledMachine } from "./controlledMachine.ts";
import { realOf, weighCorrection } from "./correction.ts";
import { type Look, isAwake, lookAt } from "./look.ts";

/** What a controller is asked with. */
export interface Asked {
  readonly now: number;
  readonly policy: Policy;
}

/** Looks at one machine and decides, if there is a reason to. */
export function considerMove(of: ControlledMachine, asked: Asked): Choice | null {
  const { own } = of;
  own.isUpdated = false;
  const look = isAwake(of) ? lookAt(of, asked.now) : null;
  if (look === null || !look.isDue) return null;
  const correction = weighCorrection(look.lever, look.seen);
  if (correction === null || (correction.chosen.command === null && !own.isSignalled)) return null;
  return decided(of, asked, { look, ...correction });
}

/** What was weighed for one machine. */
export interface Weighed {
  readonly look: Look;
  readonly alternatives: readonly Alternative[];
  readonly chosen: Alternative;
  /** Where the set point goes; where it is when the chosen is to hold. */
  readonly to: number;
  /** Whether range or step kept the whole correction from being made at once. */
  readonly isLimited: boolean;
}

/** Notes that a machine is decided on, and gives the choice. */
export function decided(of: ControlledMachine, asked: Asked, weighed: Weighed): Choice {
  const { twin, control, own } = of;
  const { look: { lever, seen }, alternatives, chosen, to } = weighed;
  own.isSignalled = false;
  own.isLimited = weighed.isLimited;
  own.fresh = 0;
  own.decided = asked.now;
  const characteristic = twin.line.characteristics[control.characteristic];
  const unit = twin.line.stations[control.station]?.recipe[control.setPoint]?.unit ?? "";
  return {
    kind: "run-to-run",
    at: asked.now,
    station: lever.station,
    machine: lever.machine,
    about: characteristic?.id ?? "",
    unit: characteristic?.spec.unit ?? "",
    seen: { mean: seen.aim + seen.deviation, halfWidth: 1.96 * seen.standardError, observations: own.disturbance.observations },
    considered: alternatives,
    chosen: chosen.id,
    expected: chosen.expected,
    gain: gainOf(of, asked, weighed),
    came: null,
    change: chosen.command === null ? null : { name: lever.setPoint, from: lever.present, to, unit },
  };
}

/** What the chosen brings over leaving the set point, in money an hour: of the deviation that part counts which is real. */
function gainOf({ twin, control, machine }: ControlledMachine, { policy, now }: Asked, { look: { seen }, alternatives, chosen }: Weighed): Estimate {
  const left = alternatives[0]?.expected.mean ?? seen.aim + seen.deviation;
  return worthOfShift(twin, policy, { station: control.station, machine, characteristic: control.characteristic, now, left, moved: chosen.expected.mean, sd: realOf(seen).sd });
}
