import type { CompiledStation } from "#line";
import { type Change, changeOf, isEnough, seriesOf, varianceOf } from "./change.ts";
import type { LoggedPart, MachineLog } from "./machineLog.ts";
import { varianceSd } from "./scatter.ts";
import type { SensorHealth } from "./sensorHealth.ts";
import { type Cause, type Wander, expectVariances } from "./sensitivity.ts";
import type { Witness } from "./weigh.ts";

/** What is seen beside a sensor's reading that can tell it from what it reads. */

export interface SensorAt {
  readonly station: CompiledStation;
  readonly machine: number;
  readonly sensor: number;
}

/** Parts between the middle of the reference and that of the newest. */
export function partsBetween({ reference, recent }: MachineLog): number {
  const middle = (parts: readonly LoggedPart[]): number => parts[Math.floor(parts.length / 2)]?.nth ?? 0;
  return Math.max(0, middle(recent) - middle(reference));
}

/** Variance of how far something goes of itself over so many parts. */
export function wanderOver({ growth, walk, level }: Wander, parts: number): number {
  return growth * growth * parts * parts + walk * walk * parts + 2 * level * level;
}

/**
 * The scatter of the characteristics, where one of the causes would have it grow if it had moved by what the reading says (`by`): a
 * worn tip may place no worse on average, and yet wider.
 */
export function scatterWitnesses({ line }: SensorHealth, at: SensorAt & { readonly log: MachineLog }, { causes, by }: { readonly causes: readonly Cause[]; readonly by: number }): readonly Witness[] {
  const usual = expectVariances(line, { station: at.station.index, index: at.station.recipeAt, by: 0 });
  const moved = causes.map(({ station, index, sensors }) => {
    const slope = sensors[at.sensor] ?? 0;
    return slope === 0 ? usual : expectVariances(line, { station, index, by: by / slope });
  });
  return line.characteristics.flatMap(({ id, index }): Witness[] => {
    const series = seriesOf(at.log, (part) => part.measured[index]);
    const growths = moved.map((variances) => (variances[index] ?? 0) - (usual[index] ?? 0));
    if (!isEnough(series) || growths.every((growth) => Math.abs(growth) <= (usual[index] ?? 0) / 20)) return [];
    const before = varianceOf(series.reference);
    const change = { by: varianceOf(series.recent) - before, sd: varianceSd(series, before), parts: series.recent.length };
    const predicted = growths.map((growth) => ({ by: growth, sd: varianceSd(series, Math.max(before / 4, before + growth)) }));
    return [{ kind: "scatter", of: id, change, slopes: [], wanders: [], predicted }];
  });
}

/** The characteristics of the machine's parts, its other sensors, and the same sensor on the other machines. */
export function witnessesOf(health: SensorHealth, at: SensorAt & { readonly log: MachineLog }, causes: readonly Cause[]): readonly Witness[] {
  const { log } = at;
  const parts = partsBetween(log);
  const others = Array.from({ length: at.station.machines }, (_, machine) => machine).flatMap((machine) => (machine === at.machine ? [] : (logOf(health, at.station, machine) ?? [])));
  const wanders = (slopes: readonly number[]): number[] => causes.map(({ wander }, index) => (slopes[index] ?? 0) * (slopes[index] ?? 0) * wanderOver(wander, parts));
  const characteristics = health.line.characteristics.flatMap(({ id, index }): Witness[] => {
    const own = changeOf(seriesOf(log, (part) => part.measured[index]));
    if (own === null || causes.every(({ characteristics: slopes }) => (slopes[index] ?? 0) === 0)) return [];
    const shared = siblingChange(log, others, (part) => part.measured[index]);
    // What happens to the parts of all machines is no work of this one: with the siblings' change taken off, shared causes do not show.
    const slopes = causes.map((cause) => (shared !== null && !cause.isOwn ? 0 : (cause.characteristics[index] ?? 0)));
    const elsewhere = shared === null ? drifts(health, { station: at.station.index, characteristic: index, parts }) : 0;
    const change = shared === null ? { ...own, sd: Math.sqrt(own.sd * own.sd + elsewhere) } : { ...own, by: own.by - shared.by, sd: Math.sqrt(own.sd * own.sd + shared.sd * shared.sd) };
    return [{ kind: "characteristic", of: id, change, slopes, wanders: wanders(slopes) }];
  });
  const sensors = at.station.sensors.flatMap(({ id }, index): Witness[] => {
    const change = index === at.sensor ? null : changeOf(seriesOf(log, (part) => part.residuals[index]));
    const slopes = causes.map(({ sensors: own }) => own[index] ?? 0);
    return change === null || slopes.every((slope) => slope === 0) ? [] : [{ kind: "sensor", of: id, change, slopes, wanders: wanders(slopes) }];
  });
  const shared = siblingChange(log, others, (part) => part.residuals[at.sensor]);
  const slopes = causes.map(({ isOwn, sensors: own }) => (isOwn ? 0 : (own[at.sensor] ?? 0)));
  const siblings: Witness[] = shared === null ? [] : [{ kind: "siblings", of: at.station.sensors[at.sensor]?.id ?? "", change: shared, slopes, wanders: wanders(slopes) }];
  return [...characteristics, ...sensors, ...siblings];
}

/** The same change on the station's other machines, over the same times. Null where these have too little. */
function siblingChange(log: MachineLog, others: readonly MachineLog[], of: (part: LoggedPart) => number | null | undefined): Change | null {
  const within = (all: readonly LoggedPart[], parts: readonly LoggedPart[]): LoggedPart[] => all.filter(({ at }) => at >= (parts[0]?.at ?? Number.POSITIVE_INFINITY) && at <= (parts.at(-1)?.at ?? Number.NEGATIVE_INFINITY));
  const changes = others.flatMap((other) => {
    const all = [...other.reference, ...other.recent];
    return changeOf(seriesOf({ reference: within(all, log.reference), recent: within(all, log.recent), ...(log.room !== undefined && { room: log.room }) }, of)) ?? [];
  });
  if (changes.length === 0) return null;
  const mean = changes.reduce((sum, { by }) => sum + by, 0) / changes.length;
  // Whichever is more: what chance gives within each machine, or how far the machines differ.
  const within2 = changes.reduce((sum, { sd }) => sum + sd * sd, 0) / (changes.length * changes.length);
  const between2 = changes.reduce((sum, { by }) => sum + (by - mean) * (by - mean), 0) / Math.max(1, changes.length * (changes.length - 1));
  return { by: mean, sd: Math.sqrt(Math.max(within2, between2)), parts: Math.min(...changes.map(({ parts }) => parts)) };
}

/** Variance of a characteristic's change that the tools of other stations may bring. */
function drifts({ effects }: SensorHealth, { station, characteristic, parts }: { readonly station: number; readonly characteristic: number; readonly parts: number }): number {
  return effects.reduce((sum, effect) => {
    const slope = effect.station === station ? 0 : (effect.characteristics[characteristic] ?? 0);
    return sum + slope * slope * wanderOver(effect.wander, parts);
  }, 0);
}

export function logOf({ state }: SensorHealth, station: CompiledStation, machine: number): MachineLog | undefined {
  return machine < 0 || machine >= station.machines ? undefined : state.logs[station.firstMachine + machine];
}
