import { type CompiledLine, type CompiledStation, meanSeconds, workPerPart } from "#line";
import type { Cycles, EquipmentEvent } from "#sensing";
import { partPace } from "#twin";
import type { LifeEstimate, Spell } from "./lifeEstimate.ts";
import { type OpenDecision, collectOutcome } from "../outcome.ts";

/** A failure mode that maintenance renews, with the machines that it can hit. */
export interface AgeingMode {
  readonly station: CompiledStation;
  readonly mode: number;
  /** Share of the time that it is up, and on shift, in which a machine works: by the line model. */
  readonly workShare: number;
}

/** What is known of a mode. Plain data, bounded. */
export interface AgeingState {
  /** The newest of all its machines. */
  spells: Spell[];
  /** How many were seen in all, and failures among them. */
  seen: Seen;
  repairs: { count: number; seconds: number };
  machines: AgeState[];
  /** Null until it is asked for again. */
  plan: AgePlan | null;
}

interface Seen {
  spells: number;
  failures: number;
}

/** When maintenance pays. Ages in seconds at work; Infinity for never. */
export interface AgePlan {
  /** When it was made, so many had been seen. */
  readonly seen: Seen;
  readonly life: LifeEstimate;
  readonly bestAge: number;
  /** When it costs no output. */
  readonly cheapAge: number;
  /** Money a second at work, maintained at the best age. */
  readonly rate: number;
}

/** One machine. */
export interface AgeState {
  /** Seconds at work since it was as good as new, up to `at`. */
  age: number;
  at: number;
  isUp: boolean;
  /** Seconds at work when its newest part ended that is known of, and when that was, standstills since then left out. */
  worked: number;
  endedAt: number;
  /** It has failed in this mode, at this time, and is new when it is repaired; -1 else. */
  failedAt: number;
  /** It is not looked at before. */
  nextLookAt: number;
  open: OpenDecision[];
}

const keptSpells = 1000;

/** A plan stands until a tenth more failures or spells were seen. */
const moreBefore = 1.1;

const known = new WeakMap<CompiledLine, readonly AgeingMode[]>();

/** The modes of a line that maintenance renews. */
export function ageingModes(line: CompiledLine): readonly AgeingMode[] {
  const found = known.get(line);
  if (found !== undefined) return found;
  const modes = line.stations.flatMap((station) =>
    station.failures.flatMap(({ renewedByMaintenance }, mode) => (renewedByMaintenance && station.maintenance !== null ? [{ station, mode, workShare: workShareOf(line, station) }] : [])),
  );
  known.set(line, modes);
  return modes;
}

function workShareOf(line: CompiledLine, station: CompiledStation): number {
  const onShift = line.calendars[station.shift?.calendar ?? -1]?.share ?? 1;
  return onShift * Math.min(1, workPerPart(line, station) / (partPace(line) * station.machines));
}

export function startAgeing({ station }: AgeingMode): AgeingState {
  return {
    spells: [], seen: { spells: 0, failures: 0 }, repairs: { count: 0, seconds: 0 }, plan: null,
    machines: Array.from({ length: station.machines }, () => ({ age: 0, at: 0, isUp: true, worked: 0, endedAt: 0, failedAt: -1, nextLookAt: 0, open: [] })),
  };
}

/** Seconds at work since the machine was as good as new. */
export function ageAt({ age, at, isUp }: AgeState, now: number, { workShare }: AgeingMode): number {
  return isUp ? age + Math.max(0, now - at) * workShare : age;
}

/** Takes an event of one of the machines in. Gives the earlier decisions that now know what came: how many hours the renewed machine worked. */
export function noteAgeing(of: AgeingMode, state: AgeingState, { machine, event, mode, at }: EquipmentEvent): readonly OpenDecision[] {
  const own = state.machines[machine];
  if (own === undefined) return [];
  if (event === "failed") {
    stop(own, of, at);
    if ((mode ?? null) !== (of.station.failures[of.mode]?.id ?? null) || own.failedAt >= 0) return [];
    own.failedAt = at;
    return endSpell(state, own, { at, failed: true });
  }
  if (event === "maintenance-started") stop(own, of, at);
  if (event === "repaired") {
    if (own.failedAt >= 0) {
      state.repairs.count += 1;
      state.repairs.seconds += at - own.failedAt;
      renew(own);
    }
    goOn(own, at);
  }
  if (event !== "maintained") return [];
  stop(own, of, at);
  const closed = own.failedAt >= 0 ? [] : endSpell(state, own, { at, failed: false });
  renew(own);
  own.nextLookAt = 0;
  for (const open of own.open) open.after ??= at;
  goOn(own, at);
  // It was maintained between two parts.
  own.worked = 0;
  own.endedAt = at;
  return closed;
}

function stop(own: AgeState, of: AgeingMode, at: number): void {
  if (!own.isUp) return;
  own.age = ageAt(own, at, of);
  own.at = at;
  own.isUp = false;
}

function goOn(own: AgeState, at: number): void {
  if (!own.isUp) own.endedAt += Math.max(0, at - own.at);
  own.at = at;
  own.isUp = true;
}

/** What a machine has worked on the part that it holds when it fails is not its own any more when it is renewed. */
function renew(own: AgeState): void {
  own.worked -= own.age;
  own.age = 0;
  own.failedAt = -1;
}

/** Takes in how long a machine worked on each part that it has ended, by its own clock: that is its age, where only the share of time at work was known. */
export function noteWorked(of: AgeingMode, state: AgeingState, { machine, count, seconds, at }: Cycles): void {
  const own = state.machines[machine];
  const worked = seconds.reduce((sum, one) => sum + one, 0);
  if (own === undefined || own.failedAt >= 0 || seconds.length !== count || !Number.isFinite(worked) || worked < 0) return;
  own.worked = Math.max(0, own.worked + worked);
  own.endedAt = at;
  own.age = own.worked + Math.max(0, own.at - at) * of.workShare;
  own.at = Math.max(own.at, at);
}

function endSpell(state: AgeingState, own: AgeState, { at, failed }: { readonly at: number; readonly failed: boolean }): readonly OpenDecision[] {
  const { spells, seen } = state;
  spells.push({ seconds: own.age, failed });
  if (spells.length > keptSpells) spells.shift();
  seen.spells += 1;
  if (failed) seen.failures += 1;
  const { plan } = state;
  if (plan !== null && (seen.spells > moreBefore * plan.seen.spells + 1 || seen.failures > moreBefore * plan.seen.failures)) state.plan = null;
  const closed = own.open.filter((open) => !collectOutcome(open, own.age / 3600, { madeAt: at, wanted: 1 }));
  own.open = own.open.filter((open) => !closed.includes(open));
  return closed;
}

/** All spells of a mode, those that still last among them. */
export function spellsOf(of: AgeingMode, { spells, machines }: AgeingState, now: number): readonly Spell[] {
  return [...spells, ...machines.filter(({ failedAt }) => failedAt < 0).map((own) => ({ seconds: ageAt(own, now, of), failed: false }))];
}

/** The line's own mean counts as so many repairs that were seen. */
const priorRepairs = 5;

/** Mean seconds of a repair, by the line and by what was seen. */
export function repairSeconds({ station, mode }: AgeingMode, { repairs }: AgeingState): number {
  const repair = station.failures[mode]?.repair;
  return ((repair === undefined ? 0 : meanSeconds(repair)) * priorRepairs + repairs.seconds) / (priorRepairs + repairs.count);
}
