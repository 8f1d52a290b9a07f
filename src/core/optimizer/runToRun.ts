import type { Observation } from "#sensing";
import type { Twin } from "#twin";
import { considerMove } from "./considerMove.ts";
import { type ControlState, type ControlledMachine, createControl, measure, renew } from "./controlledMachine.ts";
import type { Decision } from "./decision.ts";
import type { Context, DecisionMaker } from "./decisionMaker.ts";
import { closeDecision, openDecision } from "./outcome.ts";

export interface RunToRunState {
  /** By control, by machine. */
  controls: ControlState[][];
  /** Decisions whose outcome is known and not yet told. */
  settled: Decision[];
}

/**
 * Run-to-run control: the disturbance of each machine is estimated by an EWMA of what measurements differ from the nominal
 * model's prediction under the set points that the part was made with, so that the delay of metrology does no harm; then
 * the set point is moved to where model plus disturbance meet the target, inside range, step and a statistical dead band.
 */
export const runToRun: DecisionMaker<RunToRunState> = {
  start: ({ line }) => ({
    controls: line.controls.map(({ station }) => Array.from({ length: line.stations[station]?.machines ?? 0 }, createControl)),
    settled: [],
  }),
  observe,
  notice: ({ twin, state }, { characteristic, station, machine }) => {
    for (const of of machinesOf(twin, state)) {
      if (isAbout(of, characteristic) && of.machine === machine && stationOf(of) === station) of.own.isSignalled = true;
    }
  },
  decide: ({ twin, state }, now) => {
    const looks = machinesOf(twin, state).filter(({ own }) => own.isUpdated);
    const choices = looks.map((of) => considerMove(of, now)).filter((choice) => choice !== null);
    const { settled } = state;
    state.settled = [];
    return { choices, settled };
  },
  follow: ({ twin, state }, decision) => {
    const of = machinesOf(twin, state).find((candidate) => isAbout(candidate, decision.about) && candidate.machine === decision.machine && stationOf(candidate) === decision.station);
    if (of === undefined) return;
    const closed = of.own.open === null ? null : closeDecision(of.own.open, decision.at);
    if (closed !== null) state.settled.push(closed);
    of.own.open = openDecision(decision, decision.at);
  },
};

function observe({ twin, state }: Context<RunToRunState>, observation: Observation): void {
  if (observation.type !== "measurement" && observation.type !== "equipment") return;
  for (const of of machinesOf(twin, state)) {
    if (observation.type === "equipment") {
      const isOwn = observation.machine === of.machine && stationOf(of) === observation.station;
      if (isOwn && observation.event === "maintained") renew(of, observation.at);
      continue;
    }
    if (!isAbout(of, observation.characteristic) || observation.machines[of.control.station] !== of.machine) continue;
    const closed = measure(of, observation);
    if (closed !== null) state.settled.push(closed);
  }
}

function machinesOf(twin: Twin, state: RunToRunState): readonly ControlledMachine[] {
  return twin.line.controls.flatMap((control, index) => (state.controls[index] ?? []).map((own, machine) => ({ twin, control, machine, own })));
}

function isAbout({ twin, control }: ControlledMachine, characteristic: string): boolean {
  return twin.line.characteristics[control.characteristic]?.id === characteristic;
}

function stationOf({ twin, control }: ControlledMachine): string {
  return twin.line.stations[control.station]?.id ?? "";
}
