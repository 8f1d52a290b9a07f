import type { CompiledLine } from "#line";
import { type Remedy, remedyOf } from "#optimizer";
import type { RuleId, Signal } from "#quality";
import { type Suspect, type Twin, diagnose } from "#twin";
import { rhythmOf } from "./rhythm.ts";

/** Who may be behind a signal, and what could be ordered that mends it; null where nothing could. */
export type MendableSuspect = Suspect & { readonly remedy: Remedy | null };

/** What is being found out about a signal: who may be behind it. For show: no decision rests on it. Plain data. */
export interface Investigation {
  readonly id: number;
  /** When the signal was raised. */
  readonly at: number;
  /** When its chart signalled last while it was open. */
  readonly newestAt: number;
  readonly characteristic: string;
  readonly station: string;
  readonly machine: number;
  readonly rule: RuleId;
  /** The likeliest first; empty before anyone was asked. */
  readonly suspects: readonly MendableSuspect[];
  /** When they were last weighed; null before. */
  readonly weighedAt: number | null;
}

/** Plain data, bounded. */
export interface Investigations {
  /** Newest last. */
  list: Investigation[];
  opened: number;
}

const kept = 12;
/** In a line of a part a minute or faster. Parts that come for so long after a signal still change who is suspected; then suspects are weighed, in seconds after it. */
const openSeconds = 3600;
const weighings = [0, 300, 900, 1800, openSeconds];

export function noInvestigations(): Investigations {
  return { list: [], opened: 0 };
}

/** A signal opens an investigation; one of the same chart that is still open goes on. */
export function investigate(investigations: Investigations, line: CompiledLine, { at, characteristic, station, machine, rule }: Signal): void {
  const longest = openSeconds * rhythmOf(line).stretch;
  const isOpen = (one: Investigation): boolean => one.characteristic === characteristic && one.station === station && one.machine === machine && at - one.at < longest;
  const open = investigations.list.findIndex(isOpen);
  const known = investigations.list[open];
  if (known !== undefined) {
    investigations.list[open] = { ...known, newestAt: at };
    return;
  }
  investigations.opened += 1;
  investigations.list.push({ id: investigations.opened, at, newestAt: at, characteristic, station, machine, rule, suspects: [], weighedAt: null });
  if (investigations.list.length > kept) investigations.list.shift();
}

/** Weighs the suspects of one open investigation anew, if one is due: no step takes long. */
export function stepInvestigations(investigations: Investigations, twin: Twin, now: number): void {
  const { stretch } = rhythmOf(twin.line);
  const due = investigations.list.findIndex(({ at, weighedAt }) => weighings.some((after) => at + after * stretch <= now && (weighedAt ?? -1) < at + after * stretch));
  const one = investigations.list[due];
  if (one === undefined) return;
  const suspects = diagnose(twin, one.characteristic, { station: one.station, machine: one.machine, at: one.newestAt });
  investigations.list[due] = { ...one, suspects: suspects.map((suspect) => ({ ...suspect, remedy: remedyOf(twin.line, suspect) })), weighedAt: now };
}
