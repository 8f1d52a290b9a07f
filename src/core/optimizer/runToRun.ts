import type { CompiledControl } from "#line";
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
    twin.line.controls.forEach((control, index) => {
      const of = machineOf({ twin, state }, index, machine);
      if (of !== null && isAbout(twin, control, characteristic) && stationOf(twin, control) === station) of.own.isSignalled = true;
    });
  },
  decide: ({ twin, state }, now) => {
    const looks = twin.line.controls.flatMap((_, index) =>
      (state.controls[index] ?? []).flatMap(({ isUpdated }, machine) => (isUpdated ? (machineOf({ twin, state }, index, machine) ?? []) : [])),
    );
    const choices = looks.map((of) => considerMove(of, now)).filter((choice) => choice !== null);
    const { settled } = state;
    state.settled = [];
    return { choices, settled };
  },
  follow: ({ twin, state }, decision) => {
    const index = twin.line.controls.findIndex((control) => isAbout(twin, control, decision.about) && stationOf(twin, control) === decision.station);
    const of = machineOf({ twin, state }, index, decision.machine);
    if (of === null) return;
    const closed = of.own.open === null ? null : closeDecision(of.own.open, decision.at);
    if (closed !== null) state.settled.push(closed);
    of.own.open = openDecision(decision, decision.at);
  },
};

function observe({ twin, state }: Context<RunToRunState>, observation: Observation): void {
  if (observation.type !== "measurement" && observation.type !== "equipment") return;
  if (observation.type === "equipment" && observation.event !== "maintained") return;
  twin.line.controls.forEach((control, index) => {
    if (observation.type === "equipment") {
      const of = stationOf(twin, control) === observation.station ? machineOf({ twin, state }, index, observation.machine) : null;
      if (of !== null) renew(of, observation.at);
      return;
    }
    const of = isAbout(twin, control, observation.characteristic) ? machineOf({ twin, state }, index, observation.machines[control.station] ?? -1) : null;
    const closed = of === null ? null : measure(of, observation);
    if (closed !== null) state.settled.push(closed);
  });
}

/** One machine under one of the line's controls; null when there is none such. */
function machineOf({ twin, state }: Context<RunToRunState>, index: number, machine: number): ControlledMachine | null {
  const control = twin.line.controls[index];
  const own = state.controls[index]?.[machine];
  return control === undefined || own === undefined ? null : { twin, control, machine, own };
}

function isAbout({ line }: Twin, control: CompiledControl, characteristic: string): boolean {
  return line.characteristics[control.characteristic]?.id === characteristic;
}

function stationOf({ line }: Twin, control: CompiledControl): string {
  return line.stations[control.station]?.id ?? "";
}
