import type { CompiledLine } from "#line";
import { type Suspect, diagnose, linePace, meanShift, partPace, partsSinceMaintenance } from "#twin";
import type { Choice, Estimate } from "../decision.ts";
import type { Context } from "../decisionMaker.ts";
import { type WornMachine, costOfMaintaining, partsUntilPlanned } from "../maintenance/cost.ts";
import { partsPerHour, worthOfShift } from "../worth.ts";
import { type Remedy, remedyOf } from "./remedyOf.ts";
import type { Asked, RemedyState } from "./state.ts";

/** The beliefs in all that a remedy would mend add up to this at least, or nothing is done. */
const decided = 0.9;

/** What nobody looks for otherwise is taken to go on for so many parts of the line. */
const partsUnmended = 200;

/** While it is not known what came of a remedy, no other is tried for the same characteristic: for so long, in seconds of a line of a part a minute or faster. */
const patience = 4 * 3600;

/** Name of what a remedy is of. */
export function keyOf(remedy: Remedy): string {
  switch (remedy.type) {
    case "maintain":
      return `maintain ${remedy.station} ${remedy.machine}`;
    case "change-lot":
      return `change-lot ${remedy.material}`;
    case "restore":
      return `restore ${remedy.station} ${remedy.environment}`;
  }
}

interface Likely {
  readonly remedy: Remedy;
  readonly belief: number;
  /** The likeliest of those that it mends. */
  readonly suspect: Suspect;
}

/**
 * The remedy of what is believed to be behind a signal, where it pays: suspects that one command mends are one for this purpose, and their beliefs add
 * up (Raiffa 1968, Decision Analysis, chapter 2: acts are weighed by what they lead to, whichever state of the world brings it about). It pays
 * where the money that the characteristic's shift loses, until it would end by itself, is more than the remedy costs, with the lower end of its 95 %
 * interval. Tools that have a sensor and a limit of their own are left to maintenance. Null where nothing is to be done, or not yet.
 */
export function weighRemedy(context: Context<RemedyState>, asked: Asked, now: number): Choice | null {
  const { twin, state } = context;
  if (state.open.some((one) => one.characteristic === asked.characteristic && now - one.open.decision.standing.since < patience * stretchOf(twin.line))) return null;
  const characteristic = twin.line.characteristics.findIndex(({ id }) => id === asked.characteristic);
  const likely = likeliest(twin.line, diagnose(twin, asked.characteristic, { station: asked.station, machine: asked.machine, at: asked.at }));
  if (likely === null || likely.belief < decided) return null;
  const { remedy, suspect } = likely;
  const station = twin.line.stations.find(({ id }) => id === suspect.station);
  if (station === undefined) return null;
  const place = { station: station.index, machine: remedy.type === "maintain" ? remedy.machine : -1 };
  const material = remedy.type === "change-lot" ? twin.line.physics.materials.findIndex(({ id }) => id === remedy.material) : -1;
  const shift = meanShift(twin, characteristic, { ...place, material, since: suspect.since, from: state.ordered[keyOf(remedy)] ?? 0 });
  if (shift === null) return null;
  const { before, after, sd, parts } = shift;
  const rate = worthOfShift(twin, context.policy, { ...place, characteristic, now, left: after, moved: before, sd });
  const { hours, cost } = courseOf(context, remedy, { ...place, material, now });
  const gain: Estimate = { mean: likely.belief * rate.mean - cost / hours, halfWidth: likely.belief * (rate.halfWidth ?? 0) };
  if (!(gain.mean - (gain.halfWidth ?? 0) > 0)) return null;
  const left: Estimate = { mean: after, halfWidth: 1.96 * sd };
  const mended: Estimate = { mean: before, halfWidth: 1.96 * sd };
  return {
    kind: "remedy", at: now, station: suspect.station, machine: place.machine, about: asked.characteristic, unit: twin.line.characteristics[characteristic]?.spec.unit ?? "",
    seen: { ...left, observations: parts },
    considered: [
      { id: "leave", expected: left, cost: { mean: likely.belief * rate.mean * hours, halfWidth: likely.belief * (rate.halfWidth ?? 0) * hours }, command: null },
      { id: remedy.type, expected: mended, cost: { mean: cost, halfWidth: 0 }, command: remedy },
    ],
    chosen: remedy.type, expected: mended, gain, came: null, change: null,
  };
}

/** How much longer than in a line of a part a minute or faster everything takes. */
function stretchOf(line: CompiledLine): number {
  return Math.max(1, partPace(line) / 60);
}

function likeliest(line: CompiledLine, suspects: readonly Suspect[]): Likely | null {
  const found = new Map<string, Likely>();
  for (const suspect of suspects) {
    const isWatched = suspect.kind === "tool" && line.wears.some(({ spec }) => spec.station === suspect.station && spec.tool === suspect.what);
    const remedy = isWatched ? null : remedyOf(line, suspect);
    if (remedy === null) continue;
    const known = found.get(keyOf(remedy));
    found.set(keyOf(remedy), { remedy, suspect: known?.suspect ?? suspect, belief: (known?.belief ?? 0) + suspect.belief });
  }
  return [...found.values()].reduce<Likely | null>((best, one) => (best === null || one.belief > best.belief ? one : best), null);
}

interface Place {
  readonly station: number;
  readonly machine: number;
  readonly material: number;
  readonly now: number;
}

/** For how many hours what is off would go on, and what the remedy costs. */
function courseOf({ twin, policy }: Context<RemedyState>, remedy: Remedy, { station, machine, material, now }: Place): { readonly hours: number; readonly cost: number } {
  const { physics, stations } = twin.line;
  switch (remedy.type) {
    case "maintain": {
      const worn: WornMachine = { station, machine, tool: 0, now, partsSince: partsSinceMaintenance(twin, (stations[station]?.firstMachine ?? 0) + machine, now) };
      return { hours: partsUntilPlanned(twin, worn) / partsPerHour(twin, station), cost: costOfMaintaining(twin, worn, { ...policy, free: 0 }) };
    }
    case "change-lot": {
      const rate = partsPerHour(twin, station, 1);
      const openedAt = twin.state.cases.opened[material]?.at(-1)?.at ?? now;
      return { hours: Math.max(1, (physics.materials[material]?.lot ?? 0) - ((now - openedAt) / 3600) * rate) / rate, cost: 0 };
    }
    case "restore":
      return { hours: (partsUnmended * linePace(twin.line)) / 3600, cost: policy.weights.maintenance * (physics.environment.find(({ id }) => id === remedy.environment)?.service?.cost ?? 0) };
  }
}
