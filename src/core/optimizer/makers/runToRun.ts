import type { Observation } from "#sensing";
import { considerMove } from "../runToRun/considerMove.ts";
import { considerMoves } from "../runToRun/multivariate.ts";
import { type ControlState, type ControlledMachine, createControl, measure, renew } from "../runToRun/controlledMachine.ts";
import { type OffTarget, createOffTarget } from "../runToRun/offTarget.ts";
import { takePrediction } from "../runToRun/predicted.ts";
import type { Choice, Context, DecisionMaker } from "../decisionMaker.ts";
import { openDecision, overtake } from "../outcome.ts";

export interface RunToRunState {
  /** By control, by machine. */
  controls: ControlState[][];
  /** By control. */
  offTarget: OffTarget[];
}

/**
 * Run-to-run control: the disturbance of each machine is estimated, by the controller that the line names, from what
 * measurements differ from the nominal model's prediction under the set points that the part was made with, so that the delay of metrology does no harm; then
 * the set point is moved to where model plus disturbance meet the target, inside range, step and a statistical dead band.
 */
export const maker: DecisionMaker<RunToRunState> = {
  kind: "run-to-run",
  name: { en: "Run-to-run control", ko: "런투런 제어" },
  does: { en: "moves set points so that what is measured stays on target", ko: "측정값이 목표에 머물도록 설정값을 옮깁니다" },
  alternatives: {
    hold: { en: "leave it", ko: "그대로 둠" },
    half: { en: "correct half", ko: "절반 보정" },
    correct: { en: "correct fully", ko: "전부 보정" },
  },
  holdsScatter: true,
  idleOn: (line) => (line.controls.length === 0 ? { en: "the line names no set point to control", ko: "라인에 제어할 설정값이 정해져 있지 않습니다" } : null),
  start: ({ line }) => ({
    controls: line.controls.map(({ station }) => Array.from({ length: line.stations[station]?.machines ?? 0 }, createControl)),
    offTarget: line.controls.map(createOffTarget),
  }),
  observe,
  predicted: (context, predicted) => {
    context.twin.line.controls.forEach((control, index) => {
      const of = control.spec.characteristic === predicted.characteristic ? machineOf(context, index, predicted.machines[control.station] ?? -1) : null;
      if (of !== null) takePrediction(of, predicted);
    });
  },
  notice: (context, { characteristic, station, machine }) => {
    const { twin } = context;
    twin.line.controls.forEach((control, index) => {
      const of = machineOf(context, index, machine);
      if (of !== null && control.spec.characteristic === characteristic && control.spec.station === station) of.own.isSignalled = true;
    });
  },
  defer: (context, { at, command }) => {
    if (command.type === "set-point") overtakeMovesOf(context, command, at);
  },
  decide,
  follow: (context, decision) => {
    const { twin } = context;
    const { about, station, change } = decision;
    const index = twin.line.controls.findIndex(({ spec }) => spec.characteristic === about && spec.station === station && (change === null || spec.setPoint === change.name));
    const of = machineOf(context, index, decision.machine);
    if (of === null) return;
    of.own.open = [...of.own.open.slice(1 - mostOpen), openDecision(decision, decision.standing.since)];
  },
};

/** Decisions about one machine that wait for what comes of them. */
const mostOpen = 16;

function observe(context: Context<RunToRunState>, observation: Observation): void {
  const { twin, settled } = context;
  if (observation.type !== "measurement" && observation.type !== "equipment") return;
  if (observation.type === "equipment" && observation.event !== "maintained") return;
  twin.line.controls.forEach((control, index) => {
    if (observation.type === "equipment") {
      const of = control.spec.station === observation.station ? machineOf(context, index, observation.machine) : null;
      if (of !== null) renew(of, observation.at);
      return;
    }
    const of = control.spec.characteristic === observation.characteristic ? machineOf(context, index, observation.machines[control.station] ?? -1) : null;
    if (of !== null) settled.push(...measure(of, observation));
  });
}

/** Multivariate controls of one machine are looked at together, every other one by itself. */
function decide(context: Context<RunToRunState>, now: number): readonly Choice[] {
  const asked = { now, policy: context.policy };
  const single: ControlledMachine[] = [];
  const groups = new Map<string, ControlledMachine[]>();
  context.twin.line.controls.forEach(({ controller, station }, index) => {
    context.state.controls[index]?.forEach(({ isUpdated }, machine) => {
      if (!isUpdated && controller !== "multivariate") return;
      const of = machineOf(context, index, machine);
      if (of === null) return;
      if (controller === "multivariate") groups.set(`${station}/${machine}`, [...(groups.get(`${station}/${machine}`) ?? []), of]);
      else single.push(of);
    });
  });
  const moves = single.map((of) => considerMove(of, asked)).filter((choice) => choice !== null);
  return [...moves, ...[...groups.values()].flatMap((group) => considerMoves(group, asked))];
}

/** A set point is moved: what is made from then on is no longer that of the earlier decisions about it. */
function overtakeMovesOf(context: Context<RunToRunState>, moved: { readonly station: string; readonly machine: number; readonly setPoint: string }, at: number): void {
  const { twin } = context;
  twin.line.controls.forEach((control, index) => {
    if (control.spec.station !== moved.station || control.spec.setPoint !== moved.setPoint) return;
    for (const open of machineOf(context, index, moved.machine)?.own.open ?? []) overtake(open, at);
  });
}

/** One machine under one of the line's controls; null when there is none such. */
function machineOf({ twin, state }: Context<RunToRunState>, index: number, machine: number): ControlledMachine | null {
  const control = twin.line.controls[index];
  const own = state.controls[index]?.[machine];
  const off = state.offTarget[index];
  return control === undefined || own === undefined || off === undefined ? null : { twin, control, machine, own, off };
}
