import { constraintOf, pacesOf, workPerPart } from "#line";
import type { Twin } from "#twin";
import type { Policy } from "../policy.ts";
import { partWorth } from "../worth.ts";

/** A machine of a station (by index) that is away for so many seconds, and the design that parts are made to meanwhile. */
export interface Absence {
  readonly station: number;
  readonly seconds: number;
  /** Seconds since it was last away. */
  readonly since: number;
  readonly design: readonly number[];
}

/**
 * Money that it costs that a machine is away, beside what is done to it. In a line that is held up by itself: the output that its neighbours cannot take over, each
 * part at the worth of what it would have ended in. In a line that is fed more slowly than it could work nothing is lost but time, for the parts that wait are
 * made up for afterwards: they cost what parts in the line cost by the hour (Goldratt & Cox 1984, The Goal). That holds as long as machines are away for no
 * more than the time that the line has to spare; what is beyond that costs output. See docs/worth.md.
 */
export function costOfAbsence(twin: Twin, policy: Pick<Policy, "weights">, { station, seconds, since, design }: Absence): number {
  const { line } = twin;
  const flow = flowAt(twin, station);
  if (flow === null) return 0;
  const { kind, load } = constraintOf(line);
  const output = (lasting: number): number => (lasting > 0 ? lasting * (flow.lost * partWorth(twin, policy, { design, station }).good) : 0);
  if (kind !== "supply") return output(seconds);
  return ((policy.weights.holding * (line.spec.product?.wipCost ?? 0)) / 3600) * waited(flow, seconds) + output(seconds - (1 - load) * since);
}

/** The least seconds between two absences of a machine of so many seconds each that a line has to spare; 0 where each costs output anyway. */
export function spareEvery(twin: Twin, station: number, seconds: number): number {
  const { kind, load } = constraintOf(twin.line);
  return kind === "supply" && (flowAt(twin, station)?.lost ?? 0) > 0 ? seconds / (1 - load) : 0;
}

/** Parts a second: that come, that are not taken over while a machine is away, and by which what has waited becomes less afterwards. */
interface Flow {
  readonly lost: number;
  readonly spare: number;
}

function flowAt({ line }: Twin, index: number): Flow | null {
  const station = line.stations[index];
  if (station === undefined) return null;
  const { parts, stations } = pacesOf(line);
  const pace = stations[index] ?? parts;
  const seconds = workPerPart(line, station) * (pace / parts);
  const lost = seconds > 0 ? Math.max(0, 1 / pace - (station.machines - 1) / seconds) : 0;
  return { lost, spare: (1 / pace) * (1 / constraintOf(line).load - 1) };
}

/** Part-seconds that parts wait: the queue grows while the machine is away, and is then worked off (a fluid queue: Newell 1982, Applications of Queueing Theory, chapter 2). */
function waited({ lost, spare }: Flow, seconds: number): number {
  const queue = lost * seconds;
  return (queue * seconds) / 2 + (queue * queue) / (2 * spare);
}
