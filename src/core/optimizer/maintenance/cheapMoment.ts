import { type CompiledLine, type CompiledStation, meanSeconds } from "#line";
import type { EquipmentEvent } from "#sensing";

/** Since when each machine (counted through all stations) stands still for a failure or a maintenance, as equipment events tell; -1 while it does not. Plain data. */
export interface Standstill {
  since: number[];
}

export function noStandstill(line: CompiledLine): Standstill {
  return { since: Array.from({ length: line.machineCount }, () => -1) };
}

export function noteStandstill({ since }: Standstill, station: CompiledStation, { machine, event, at }: EquipmentEvent): void {
  if (machine < 0 || machine >= station.machines) return;
  if (event === "failed" || event === "maintenance-started") since[station.firstMachine + machine] = at;
  if (event === "repaired" || event === "maintained") since[station.firstMachine + machine] = -1;
}

/**
 * For how many seconds from now a machine of a station may be away without any output lost: while its own station is off shift,
 * or while all machines of another one, which every part passes, stand still, whose return is expected after the mean of a repair.
 */
export function freeSeconds(line: CompiledLine, standstill: Standstill, { station, now }: { readonly station: number; readonly now: number }): number {
  let free = offShiftSeconds(line, station, now);
  if (line.products.length > 1) return free;
  for (const other of line.stations) if (other.index !== station) free = Math.max(free, blockedSeconds(other, standstill, now));
  return free;
}

function blockedSeconds({ firstMachine, machines, failures, maintenance }: CompiledStation, { since }: Standstill, now: number): number {
  let longest = Number.POSITIVE_INFINITY;
  for (let machine = firstMachine; machine < firstMachine + machines; machine += 1) {
    const from = since[machine] ?? -1;
    if (from < 0) return 0;
    const lasts = failures.length > 0 ? Math.max(...failures.map(({ repair }) => meanSeconds(repair))) : maintenance === null ? 0 : meanSeconds(maintenance.time);
    longest = Math.min(longest, Math.max(0, from + lasts - now));
  }
  return longest;
}

/** Until the next shift of a station; 0 on shift, and for one without a calendar. */
function offShiftSeconds({ calendars, stations }: CompiledLine, station: number, now: number): number {
  const { changes, period } = calendars[stations[station]?.shift?.calendar ?? -1] ?? { changes: [], period: 1 };
  const inPeriod = now % period;
  const next = changes.find(({ at }) => at > inPeriod) ?? changes[0];
  if (next === undefined || !next.isWorking) return 0;
  return next.at - inPeriod + (next.at > inPeriod ? 0 : period);
}
