import { ln } from "#kernel";
import { changeOf } from "./change.ts";
import type { MachineLog } from "./machineLog.ts";

/** When a sensor began to read otherwise, in a machine that makes few parts. */

/** A log parted at the moment that explains its readings best, and what was paid for the choice, as a logarithm of odds. */
export interface Parted {
  readonly log: MachineLog;
  readonly paid: number;
}

/** Of a log that holds so many parts for reference or more, they are as old as any: it is left as it is. */
const leastReference = 30;
const fewest = 4;

/**
 * Where a machine makes so few parts that what begins may well lie within its reference, all that its log holds is parted anew: before and since the moment
 * for which the likelihood ratio of the two means is greatest (the changepoint model: Hawkins, Qiu & Kang 2003, J. Quality Technology 35, 355–366). The
 * logarithm of the number of moments that were tried is to be taken off the odds. `expected`: the variance of a reading by its data sheet; null where none gives it.
 */
export function partedAtChange(log: MachineLog, sensor: number, expected: number | null): Parted {
  const { room } = log;
  const all = [...log.reference, ...log.recent];
  if (room === undefined || room.reference >= leastReference || all.length < 2 * fewest) return { log, paid: 0 };
  const fewRoom = { reference: fewest, newest: all.length };
  const values = all.map(({ residuals }) => residuals[sensor]);
  let [best, bestAt] = [-1, 0];
  for (let at = fewest; at <= all.length - fewest; at += 1) {
    const [reference, recent] = [values.slice(0, at), values.slice(at)].map((some) => some.flatMap((value) => value ?? []));
    const change = changeOf({ reference: reference ?? [], recent: recent ?? [], room: fewRoom }, expected);
    const gain = change === null ? -1 : (change.by * change.by) / (2 * Math.max(change.sd * change.sd, 1e-18));
    if (gain > best) [best, bestAt] = [gain, at];
  }
  if (best < 0) return { log, paid: 0 };
  return { log: { ...log, reference: all.slice(0, bestAt), recent: all.slice(bestAt), room: fewRoom }, paid: ln(all.length - 2 * fewest + 1) };
}
