import { type CompiledLine, type FaultSpec, type LineSpec, compileLine } from "#line";
import { plants } from "#lines";
import { type Session, createSession, stepSession } from "#loop";
import { type Suspect, diagnose } from "#twin";

const name = { en: "injected", ko: "주입" };

/** A fault that is hidden from the loop, and the characteristic on which it is to be noticed. */
interface Injection {
  readonly fault: FaultSpec;
  readonly shows: string;
}

/** What can go wrong on die stacking beyond what it declares itself: every tool, set points that are not kept, materials, the environment. */
export const injections: Readonly<Record<string, Injection>> = {
  cameraDrift: { fault: { name, station: "bond", tool: "cameraDrift", step: 1.4, perPart: 0.008 }, shows: "bumpOffset" },
  cameraJump: { fault: { name, station: "bond", tool: "cameraDrift", step: -1.6 }, shows: "bumpOffset" },
  trimOff: { fault: { name, station: "bond", setPoint: "alignTrim", step: 1.4 }, shows: "bumpOffset" },
  wheelDamage: { fault: { name, station: "thin", tool: "wheelWear", step: 7 }, shows: "voidRatio" },
  needleClog: { fault: { name, station: "underfill", tool: "needleClog", step: 0.9, perPart: 0.014 }, shows: "voidRatio" },
  needleDirt: { fault: { name, station: "underfill", tool: "needleClog", step: 1 }, shows: "voidRatio" },
  pumpLow: { fault: { name, station: "underfill", setPoint: "dispenseMass", step: -0.9 }, shows: "voidRatio" },
  thickResin: { fault: { name, station: "underfill", material: "resin", property: "viscosity", step: 9 }, shows: "voidRatio" },
  dampAir: { fault: { name, station: "underfill", environment: "humidity", step: 60 }, shows: "voidRatio" },
  pressureLow: { fault: { name, station: "cure", setPoint: "pressure", step: -4 }, shows: "voidRatio" },
  thermocoupleSlip: { fault: { name, station: "mould", tool: "thermocoupleDrift", step: 6 }, shows: "warpage" },
  heaterOff: { fault: { name, station: "mould", setPoint: "cureTemperature", step: -6 }, shows: "warpage" },
};

/** The line with all of them. */
export function injectable(): CompiledLine {
  const line: LineSpec | undefined = plants["die-stacking"];
  if (line === undefined) throw new Error("there is a line die-stacking");
  return compileLine({ ...line, faults: Object.fromEntries(Object.entries(injections).map(([id, { fault }]) => [id, fault])) });
}

/** Where the true cause stood among the suspects, from 1; 0 for nowhere. Null where the chart did not signal before the fault was over, or within two hours. */
export interface Found {
  readonly id: string;
  /** At the signal, and with the parts of a quarter of an hour more. */
  readonly atSignal: number;
  readonly later: number;
}

const begin = 3 * 3600;
const patience = 2 * 3600;
const more = 900;

/** Injects a fault on one machine into a plant whose loop is closed, and asks after the first signal of its characteristic who was it. */
export function investigate(line: CompiledLine, id: string, nth: number): Found | null {
  const injection = injections[id];
  const station = line.stations.find((one) => one.id === injection?.fault.station);
  if (injection === undefined || station === undefined) throw new Error(`unknown injection ${id}`);
  const isWhole = "material" in injection.fault || "environment" in injection.fault;
  const machine = isWhole ? 0 : (7 * nth) % station.machines;
  const at = begin + 60 * (nth % 17);
  const session = createSession(line, { seed: 1000 + nth, loop: "closed", shadow: false, forecasts: true, events: [{ at, command: { type: "fault", fault: id, machine } }] });
  const isTrue = (suspect: Suspect): boolean => suspect.station === station.id && whatOf(injection.fault) === suspect.what && (isWhole ? suspect.machine === null : suspect.machine === machine);
  const rank = (): number => diagnose(session.brain.twin, injection.shows).findIndex(isTrue) + 1;
  stepSession(session, at);
  for (let now = at + 30; now <= at + patience; now += 30) {
    stepSession(session, now);
    if (isMended(session, station.firstMachine + machine, at)) return null;
    if (!isSignalled(session, injection.shows, { after: at, since: now - 30 }) || touched(session, station.index, isWhole ? null : machine, at) < 3) continue;
    const atSignal = rank();
    stepSession(session, now + more);
    return { id, atSignal, later: isMended(session, station.firstMachine + machine, at) ? atSignal : rank() };
  }
  return null;
}

function whatOf(fault: FaultSpec): string {
  if ("tool" in fault) return fault.tool;
  if ("setPoint" in fault) return fault.setPoint;
  if ("property" in fault) return fault.property;
  return "environment" in fault ? fault.environment : fault.sensor;
}

function isMended({ brain }: Session, machine: number, since: number): boolean {
  return (brain.twin.state.record.maintained[machine] ?? 0) > since;
}

function isSignalled({ data }: Session, characteristic: string, { after, since }: { readonly after: number; readonly since: number }): boolean {
  return data.happenings.newest.some(({ kind, at, facts }) => kind === "signal" && at > Math.max(after, since) && facts["characteristic"] === characteristic);
}

/** Measured parts that the fault can have touched. */
function touched({ brain }: Session, station: number, machine: number | null, since: number): number {
  return brain.twin.state.cases.parts.filter(({ machines, times }) => (times[station] ?? -1) > since && (machine === null || machines[station] === machine)).length;
}
