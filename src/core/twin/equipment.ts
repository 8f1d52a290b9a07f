import type { CompiledLine } from "#line";
import type { EquipmentEvent } from "#sensing";

/** What machines have told of themselves: since when each is down or under maintenance, and what befell them lately. Plain data, bounded. Times in simulated seconds. */
export interface EquipmentRecord {
  /** By machine, counted through all stations: since when it is down, under maintenance; -1 when it is not. */
  down: number[];
  service: number[];
  /** By machine: when it was last repaired; 0 before the first time. */
  repaired: number[];
  /** The newest events, oldest first. */
  recent: RecentEvent[];
}

/** An event of one machine, counted through all stations. */
export interface RecentEvent {
  readonly at: number;
  readonly machine: number;
  readonly event: "failed" | "repaired" | "maintenance-started" | "maintained";
}

/** Of a line of a hundred machines, a few hours. */
const keptEvents = 512;

export function createEquipmentRecord({ machineCount }: CompiledLine): EquipmentRecord {
  const none = (value: number): number[] => Array.from({ length: machineCount }, () => value);
  return { down: none(-1), service: none(-1), repaired: none(0), recent: [] };
}

/** Takes in what a machine (counted through all stations) tells of itself. */
export function recordEquipment(record: EquipmentRecord, machine: number, { event, at }: EquipmentEvent): void {
  switch (event) {
    case "failed":
      if (record.down[machine] === -1) record.down[machine] = at;
      break;
    case "repaired":
      record.down[machine] = -1;
      record.repaired[machine] = at;
      break;
    case "maintenance-started":
      record.service[machine] = at;
      break;
    case "maintained":
      record.service[machine] = -1;
      break;
    case "set-point-moved":
    case "changeover-started":
    case "lot-opened":
      return;
  }
  record.recent.push({ at, machine, event });
  if (record.recent.length > keptEvents * 1.25) record.recent.splice(0, record.recent.length - keptEvents);
}
