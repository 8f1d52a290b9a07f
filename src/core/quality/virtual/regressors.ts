import { setPointAt } from "../genealogy/courses.ts";
import { type Genealogy, recordOf } from "../genealogy/genealogy.ts";
import { type PartRecord, measurementWidth, readingWidth, visitWidth } from "../genealogy/record.ts";
import type { Regressor, VirtualLayout } from "./layout.ts";

/** Mean and spread of the first readings of a sensor or gauge: the unit of its regressor. Plain data. */
export interface ScaleState {
  count: number;
  mean: number;
  squares: number;
  /** The newest of all; null before there is one. */
  newest: number | null;
}

export function noScale(): ScaleState {
  return { count: 0, mean: 0, squares: 0, newest: null };
}

/** Readings that a scale rests on; from then on it stays, for coefficients learned with it would mean something else with another. */
export const scaleReadings = 25;

export function noteScale(scale: ScaleState, value: number): void {
  scale.newest = value + 0;
  if (scale.count >= scaleReadings) return;
  scale.count += 1;
  const change = value - scale.mean;
  scale.mean += change / scale.count;
  scale.squares += change * (value - scale.mean);
}

/** What is known of one part: its regressors, and which of them are missing. */
export interface Known {
  readonly x: number[];
  /** Indices of regressors that are missing; they stand at their mean: 0, of a machine one by the number of machines. */
  readonly missing: readonly number[];
  /** Machine by station; -1 where it has not been, as far as is known. */
  readonly machines: readonly number[];
}

/** The regressors of a part as it is known now; null when nothing is known of it. `scales` by sensor and characteristic, see `scaleIndex`. */
export function regressorsOf(genealogy: Genealogy, { layout, part, scales }: { readonly layout: VirtualLayout; readonly part: number; readonly scales: readonly ScaleState[] }): Known | null {
  const record = recordOf(genealogy, part);
  if (record === null) return null;
  const way = wayOf(record, genealogy.line.stations.length);
  const missing: number[] = [];
  const x = layout.regressors.map((regressor, index) => {
    const value = valueOf(regressor, { genealogy, record, way, scales });
    if (value !== null) return value;
    missing.push(index);
    return regressor.is === "machine" ? 1 / (genealogy.line.stations[regressor.station]?.machines ?? 1) : 0;
  });
  return { x, missing, machines: way.machines };
}

interface Way {
  readonly machines: readonly number[];
  readonly times: readonly number[];
}

interface Context {
  readonly genealogy: Genealogy;
  readonly record: PartRecord;
  readonly way: Way;
  readonly scales: readonly ScaleState[];
}

/** Null where it is not known. */
function valueOf(regressor: Regressor, { genealogy, record, way, scales }: Context): number | null {
  const { line } = genealogy;
  switch (regressor.is) {
    case "level":
      return 1;
    case "machine": {
      const machine = way.machines[regressor.station] ?? -1;
      return machine < 0 ? null : Number(machine === regressor.machine);
    }
    case "set-point":
      return setPointOf(regressor, { genealogy, way });
    case "reading":
      return readingOf(regressor, { line, record, scale: scales[sensorIndex(line, regressor.station, regressor.sensor)] });
    case "measurement":
      return scaled(newestMeasurement(record, regressor.characteristic), scales[sensorIndex(line, line.stations.length, regressor.characteristic)]);
  }
}

/** What was read of the part; of a sensor that reads by the clock, what it last read of any. */
function readingOf({ station, sensor }: Extract<Regressor, { is: "reading" }>, { line, record, scale }: { readonly line: Genealogy["line"]; readonly record: PartRecord; readonly scale: ScaleState | undefined }): number | null {
  const own = newestReading(record, { station, sensor });
  const isByClock = (line.stations[station]?.sensors[sensor]?.periodSeconds ?? 0) > 0;
  return scaled(own ?? (isByClock ? (scale?.newest ?? null) : null), scale);
}

/** Of a part whose machine is not known: what all machines of the station have alike. */
function setPointOf({ station, setPoint, center, unit }: Extract<Regressor, { is: "set-point" }>, { genealogy: { line, state }, way }: Pick<Context, "genealogy" | "way">): number | null {
  const { firstMachine = 0, machines = 0 } = line.stations[station] ?? {};
  const machine = way.machines[station] ?? -1;
  const time = machine < 0 ? Number.POSITIVE_INFINITY : (way.times[station] ?? Number.POSITIVE_INFINITY);
  const values = Array.from({ length: machine < 0 ? machines : 1 }, (_, index) => setPointAt(state.courses, { machine: firstMachine + Math.max(0, machine) + index, setPoint, time }));
  const [value = null] = values;
  return value === null || values.some((other) => other !== value) ? null : (value - center) / unit;
}

/** Where a sensor's scale stands: sensors in the order of the line, then characteristics (as those of a station behind the last). */
export function sensorIndex({ stations }: Genealogy["line"], station: number, sensor: number): number {
  let before = 0;
  for (let index = 0; index < station; index += 1) before += stations[index]?.sensors.length ?? 0;
  return before + sensor;
}

function scaled(value: number | null, scale: ScaleState | undefined): number | null {
  if (value === null || scale === undefined || scale.count < scaleReadings) return null;
  const deviation = Math.sqrt(scale.squares / (scale.count - 1));
  // A wild reading counts as one of eight deviations.
  return Math.max(-8, Math.min(8, deviation > 0 ? (value - scale.mean) / deviation : value - scale.mean));
}

/** Where a part was last at each station, counted within it, and until when (Infinity while it is there), as far as is known: -1 where not; null of a part that is not kept. */
export function wayOfPart(genealogy: Genealogy, part: number): Way | null {
  const record = recordOf(genealogy, part);
  return record === null ? null : wayOf(record, genealogy.line.stations.length);
}

/** By its visits, else by what was read of it there. */
function wayOf({ visits, readings }: PartRecord, stations: number): Way {
  const machines = Array.from({ length: stations }, () => -1);
  const times = Array.from({ length: stations }, () => -1);
  for (let entry = 0; entry < visits.length; entry += visitWidth) {
    const station = visits[entry] ?? -1;
    const until = visits[entry + 3] ?? -1;
    const time = until < 0 ? Number.POSITIVE_INFINITY : until;
    if (time < (times[station] ?? Number.POSITIVE_INFINITY)) continue;
    machines[station] = visits[entry + 1] ?? -1;
    times[station] = time;
  }
  for (let entry = 0; entry < readings.length; entry += readingWidth) {
    const station = readings[entry] ?? -1;
    if ((machines[station] ?? 0) >= 0 && (times[station] ?? 0) >= (readings[entry + 3] ?? 0)) continue;
    machines[station] = readings[entry + 1] ?? -1;
    times[station] = readings[entry + 3] ?? -1;
  }
  return { machines, times };
}

function newestReading({ readings }: PartRecord, { station, sensor }: { readonly station: number; readonly sensor: number }): number | null {
  for (let entry = readings.length - readingWidth; entry >= 0; entry -= readingWidth) if (readings[entry] === station && readings[entry + 2] === sensor) return readings[entry + 4] ?? null;
  return null;
}

/** The newest measurement of a part; null when it was not measured. */
export function newestMeasurement({ measurements }: PartRecord, characteristic: number): number | null {
  for (let entry = measurements.length - measurementWidth; entry >= 0; entry -= measurementWidth) if (measurements[entry] === characteristic) return measurements[entry + 2] ?? null;
  return null;
}
