import { constraintOf, pacesOf, workPerPart } from "#line";
import type { Twin } from "#twin";
import type { Policy } from "../policy.ts";
import { partWorth } from "../worth.ts";

/** A machine of a station (by index) that is away for so many seconds, and the design that parts are made to meanwhile. */
export interface Absence {
  readonly station: number;
  readonly seconds: number;
  readonly design: readonly number[];
}

/**
 * Money that it costs that a machine is away, beside what is done to it. In a line that is held up by itself: the output that its neighbours cannot take over, each
 * part at the worth of what it would have ended in. In a line that is fed more slowly than it could work nothing is lost but time, for the parts that wait are
 * made up for afterwards: they cost what parts in the line cost by the hour (Goldratt & Cox 1984, The Goal). See docs/worth.md.
 */
export function costOfAbsence(twin: Pick<Twin, "line">, policy: Pick<Policy, "weights">, { station, seconds, design }: Absence): number {
  const { line } = twin;
  const flow = flowAt(twin, station);
  if (flow === null) return 0;
  if (constraintOf(line).kind === "supply") return ((policy.weights.holding * (line.spec.product?.wipCost ?? 0)) / 3600) * waited(flow, seconds);
  return seconds * (flow.lost * partWorth(twin, policy, { design, station }).good);
}

/** Parts a second: that come, that are not taken over while a machine is away, and by which what has waited becomes less afterwards. */
interface Flow {
  readonly lost: number;
  readonly spare: number;
}

function flowAt({ line }: Pick<Twin, "line">, index: number): Flow | null {
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
