import type { CompiledLine } from "#line";
import type { Measurement } from "#sensing";
import { type Twin, partPace } from "#twin";
import { type Choice, commandOf } from "../decision.ts";
import type { Context, DecisionMaker } from "../decisionMaker.ts";
import { closeDecision, collectOutcome, openDecision } from "../outcome.ts";
import type { Remedy } from "../remedy/remedyOf.ts";
import type { Asked, RemedyState } from "../remedy/state.ts";
import { keyOf, weighRemedy } from "../remedy/weighRemedy.ts";
import { partsPerHour } from "../worth.ts";

/** Signals that are followed up at once, and remedies that wait for what comes of them. */
const mostAsked = 12;
const mostOpen = 16;

/** After a signal, in parts of the line or of the station that it is of, whichever come later, a minute each at least: with more parts it is surer who is behind it. */
const looks = [0, 1, 2, 3, 5, 10, 15, 30, 60];

/** Measurements that show what came of a remedy. */
const wanted = 8;

/**
 * Mends what is behind a signal that no controller answers: who it may be follows from the diagnosis, what mends it from the line, and whether
 * that pays from what the characteristic loses (an action plan for what is out of control: Montgomery 2013, Introduction to Statistical Quality
 * Control, 7th ed., section 5.3; see docs/root-cause.md).
 */
export const maker: DecisionMaker<RemedyState> = {
  kind: "remedy",
  name: { en: "Remedies", ko: "이상 조치" },
  does: { en: "mends what a diagnosis finds behind a signal that no controller answers", ko: "제어기가 다루지 않는 관리도 신호의 원인을 진단해 조치합니다" },
  alternatives: {
    leave: { en: "leave it", ko: "그대로 둠" },
    maintain: { en: "maintain the machine", ko: "설비 정비" },
    "change-lot": { en: "open the next lot", ko: "다음 로트로 교체" },
    restore: { en: "put the surroundings right", ko: "환경 정상화" },
  },
  idleOn: (line) => (answersAny(line) ? null : { en: "controllers answer all that is measured here, or nothing could be ordered that mends it", ko: "측정되는 모든 특성을 제어기가 다루거나, 지시할 수 있는 조치가 없습니다" }),
  start: () => ({ asked: [], open: [], ordered: {} }),
  observe: (context, observation) => {
    if (observation.type === "measurement") collect(context, observation);
    if (observation.type !== "equipment" || observation.event !== "maintained") return;
    const station = context.twin.line.stations.findIndex(({ id }) => id === observation.station);
    for (const { open, ...of } of context.state.open) if (of.station === station && of.machine === observation.machine) open.after ??= observation.at;
  },
  notice: ({ twin, state }, { characteristic, station, machine, at }) => {
    if (!isLeftAlone(twin.line, characteristic)) return;
    const known = state.asked.find((one) => one.characteristic === characteristic && one.station === station && one.machine === machine);
    if (known === undefined) state.asked = [...state.asked.slice(1 - mostAsked), { characteristic, station, machine, at, looks: 0 }];
    else [known.at, known.looks] = [at, 0];
  },
  defer: ({ state }, { at, command }) => {
    if (command.type === "maintain" || command.type === "change-lot" || command.type === "restore") state.ordered[keyOf(command)] = at;
  },
  decide: (context, now) => {
    const { state, twin } = context;
    const asked = state.asked.filter((one) => now >= one.at + (looks[one.looks] ?? 0) * paceOf(twin, one.station)).reduce<Asked | null>((newest, one) => (newest === null || one.at > newest.at ? one : newest), null);
    if (asked === null) return [];
    const parts = (now - asked.at) / paceOf(twin, asked.station);
    asked.looks = looks.filter((look) => look <= parts).length;
    const choice = weighRemedy(context, asked, now);
    if (choice !== null || asked.looks >= looks.length) state.asked = state.asked.filter((one) => one !== asked);
    return choice === null ? [] : [choice];
  },
  follow: ({ twin, state }, decision) => {
    const remedy = remedyIn(decision);
    const station = twin.line.stations.findIndex(({ id }) => id === decision.station);
    if (remedy === null) return;
    const { since } = decision.standing;
    state.ordered[keyOf(remedy)] = since;
    const seconds = remedy.type === "restore" ? (twin.line.physics.environment.find(({ id }) => id === remedy.environment)?.service?.seconds ?? 0) : 0;
    state.open = [...state.open.slice(1 - mostOpen), { key: keyOf(remedy), characteristic: decision.about, station, machine: decision.machine, open: openDecision(decision, remedy.type === "maintain" ? null : since + seconds) }];
  },
};

/** Seconds from part to part of the line or at a station, whichever are more; a minute at least. */
function paceOf(twin: Twin, id: string): number {
  const station = twin.line.stations.findIndex((one) => one.id === id);
  return Math.max(60, partPace(twin.line), 3600 / partsPerHour(twin, station, 1));
}

function remedyIn(choice: Choice): Remedy | null {
  const command = commandOf(choice);
  return command?.type === "maintain" || command?.type === "change-lot" || command?.type === "restore" ? command : null;
}

/** Whether no controller keeps a characteristic on target. */
function isLeftAlone({ controls }: CompiledLine, characteristic: string): boolean {
  return !controls.some(({ spec }) => spec.characteristic === characteristic);
}

function answersAny(line: CompiledLine): boolean {
  const mends = line.physics.materials.length > 0 || line.physics.environment.some(({ service }) => service !== null) || line.stations.some(({ maintenance }) => maintenance !== null);
  return mends && line.characteristics.some(({ id }) => isLeftAlone(line, id));
}

/** What is measured of parts that were made since a remedy is what came of it. */
function collect({ state, settled }: Context<RemedyState>, { characteristic, value, machines, times, reworks, at }: Measurement): void {
  if (state.open.length === 0 || reworks > 0 || !Number.isFinite(value)) return;
  state.open = state.open.filter(({ open, ...of }) => {
    const machine = machines[of.station] ?? -1;
    if (of.characteristic !== characteristic || machine < 0 || (of.machine >= 0 && machine !== of.machine)) return true;
    if (collectOutcome(open, value, { madeAt: times[of.station] ?? at, wanted })) return true;
    const closed = closeDecision(open, at);
    if (closed !== null) settled.push(closed);
    return false;
  });
}
