import type { CompiledLine } from "./compiled.ts";
import type { CompiledStep } from "./compiledFlow.ts";
import type { CompiledFleet } from "./compiledHandling.ts";
import { perPart } from "./load.ts";
import { meanSeconds } from "./mean.ts";

export interface FleetAnalysis {
  readonly id: string;
  readonly vehicles: number;
  /** Mean time that a part of the line takes vehicles of the fleet up, in seconds: loading, driving with it, unloading, of all its moves together. */
  readonly loadedSeconds: number;
  /** Share of time that a vehicle is up when it is never idle. */
  readonly availability: number;
  /** Parts per second at most, were no way back ever empty: vehicles × availability / loaded time. Null without limit. */
  readonly capacity: number | null;
}

interface TransportAnalysis {
  readonly fleets: readonly FleetAnalysis[];
  /** Parts per second that fleets and conveyors let through at most; Infinity without limit. */
  readonly capacity: number;
  readonly notes: readonly string[];
}

/** What fleets and conveyors can carry. Rework is left out, as with stations. */
export function analyzeTransport(line: CompiledLine): TransportAnalysis {
  const fleets = (line.transport?.fleets ?? []).map((fleet) => analyzeFleet(line, fleet));
  const conveyors = line.stations.flatMap(({ id, index, conveyor }) => {
    const moves = conveyor === null ? 0 : perPart(line, ({ product }) => visitsOf(line, product, index));
    return conveyor === null ? [] : [{ id: `the conveyor before ${id}`, capacity: 1 / (conveyor.gapSeconds * moves) }];
  });
  const all = [...fleets.map(({ id, capacity }) => ({ id: `the fleet ${id}`, capacity: capacity ?? Number.POSITIVE_INFINITY })), ...conveyors];
  const capacity = Math.min(Number.POSITIVE_INFINITY, ...all.map((one) => one.capacity));
  const least = all.find((one) => one.capacity === capacity && capacity < Number.POSITIVE_INFINITY);
  return {
    fleets, capacity,
    notes: [
      ...(least === undefined ? [] : [`of the transport, ${least.id} lets the least through: at most ${(3600 * capacity).toPrecision(3)} parts/h`]),
      ...(fleets.length > 0 ? ["vehicles also drive empty to the parts that they fetch, which takes more off; a run tells how much"] : []),
    ],
  };
}

function analyzeFleet(line: CompiledLine, fleet: CompiledFleet): FleetAnalysis {
  const { id, vehicles, failure } = fleet;
  const loadedSeconds = perPart(line, ({ product }) => loadedOf(line, fleet, product));
  const availability = failure === null ? 1 : 1 / (1 + meanSeconds(failure.repair) / meanSeconds(failure.uptime));
  const capacity = (vehicles * availability) / loadedSeconds;
  return { id, vehicles, loadedSeconds, availability, capacity: Number.isFinite(capacity) ? capacity : null };
}

/** Mean seconds that one part of a product takes vehicles of a fleet up. */
function loadedOf(line: CompiledLine, fleet: CompiledFleet, product: number): number {
  const { transport, stations } = line;
  if (transport === null) return 0;
  let sum = 0;
  for (const { from, to, share } of movesOf(line, product)) {
    const move = from * stations.length + to;
    if (transport.fleetOf[move] !== fleet.index) continue;
    const way = fleet.track === null ? (transport.means[transport.timeOf[move] ?? -1] ?? 0) : Math.abs((fleet.track.positions[to] ?? 0) - (fleet.track.positions[from] ?? 0)) / fleet.track.speed;
    sum += share * (fleet.loadSeconds + way + fleet.unloadSeconds);
  }
  return sum;
}

function visitsOf(line: CompiledLine, product: number, station: number): number {
  return movesOf(line, product).reduce((sum, { to, share }) => sum + (to === station ? share : 0), 0);
}

interface Move {
  readonly from: number;
  readonly to: number;
  /** Share of the parts that make it. */
  readonly share: number;
}

/** The moves of a product between the steps that its parts do, past those that they skip; scrap taken off. */
function movesOf(line: CompiledLine, product: number): Move[] {
  const steps = line.steps.filter((step) => step.product === product);
  const moves: Move[] = [];
  let alive = 1;
  steps.forEach((step, at) => {
    alive *= 1 - step.share * step.scrap;
    moves.push(...movesFrom(step, steps.slice(at + 1), alive));
  });
  return moves;
}

function movesFrom(step: CompiledStep, later: readonly CompiledStep[], alive: number): Move[] {
  const moves: Move[] = [];
  let left = alive * step.share;
  for (const next of later) {
    if (left <= 0) break;
    moves.push({ from: step.station, to: next.station, share: left * next.share });
    left *= 1 - next.share;
  }
  return moves;
}
