import { exp, normalQuantile, secondsOf } from "#kernel";
import type { CompiledSensor, CompiledStation } from "#line";
import type { Plant } from "./plant.ts";
import { Count } from "./state.ts";

/** What the sensors of a machine show of the part in the plant's scope: the truth, through all that a sensor does to it. */

interface SensorAt {
  /** Index of the sensor at its station. */
  readonly sensor: number;
  /** Counted through all stations. */
  readonly machine: number;
}

/** Indices of a machine's draws stand this far apart. */
const perMachine = 2 ** 40;
const hour = 3_600_000_000;

/** What a sensor shows of the part that its machine has just made; NaN where the reading is lost or none is due. */
export function readSensor(plant: Plant, station: CompiledStation, at: SensorAt): number {
  const sensor = station.sensors[at.sensor];
  if (sensor === undefined || !isTaken(plant, sensor, at) || isLost(plant, station, at)) return Number.NaN;
  return sensor.remembers ? (plant.state.sensing.shown[indexOf(plant, at)] ?? Number.NaN) : show(plant, station, { ...at, value: sensor.truth(plant.scope) });
}

/** The sensors of a machine that remember see the part that it has just made, whether anybody listens or not. */
export function updateSensors(plant: Plant, station: CompiledStation, machine: number): void {
  const { sensing, count } = plant.state;
  const now = count[Count.now] ?? 0;
  for (let index = 0; index < station.sensors.length; index += 1) {
    const sensor = station.sensors[index];
    if (sensor === undefined || !sensor.remembers) continue;
    const at = indexOf(plant, { sensor: index, machine });
    const value = follow(plant, sensor, at);
    const isDue = now - (sensing.readAt[at] ?? 0) >= sensor.periodSeconds * 1e6;
    sensing.isRead[at] = isDue ? 1 : 0;
    if (isDue) sensing.readAt[at] = now;
    if (sensing.isStuck[at] === 0 || Number.isNaN(sensing.shown[at] ?? 0)) sensing.shown[at] = show(plant, station, { sensor: index, machine, value });
  }
}

/** Maintenance calibrates the sensors of a machine: drift starts anew, faults are mended. */
export function calibrateSensors(plant: Plant, machine: number): void {
  const { sensing, count } = plant.state;
  const { sensor: width } = plant.widths;
  sensing.calibratedAt[machine] = count[Count.now] ?? 0;
  for (let at = machine * width; at < (machine + 1) * width; at += 1) {
    for (const of of [sensing.bias, sensing.biasPerHour, sensing.noise, sensing.dropout, sensing.isStuck]) of[at] = 0;
    sensing.gain[at] = 1;
  }
}

/** What there is to read, followed at once or with the sensor's lag: the exact answer of a first-order element to a step. */
function follow(plant: Plant, { truth, lagSeconds }: CompiledSensor, at: number): number {
  const value = truth(plant.scope);
  if (lagSeconds === 0) return value;
  const { sensing, count } = plant.state;
  const now = count[Count.now] ?? 0;
  const before = sensing.lagged[at] ?? Number.NaN;
  const share = 1 - exp(-secondsOf(now - (sensing.laggedAt[at] ?? 0)) / lagSeconds);
  const lagged = Number.isNaN(before) ? value : before + share * (value - before);
  sensing.lagged[at] = lagged;
  sensing.laggedAt[at] = now;
  return lagged;
}

/** Whether the sampling of a sensor takes the part that its machine has just made. */
function isTaken(plant: Plant, { every, lot, remembers }: CompiledSensor, at: SensorAt): boolean {
  const nth = plant.state.machines.partsBegun[at.machine] ?? 0;
  if (nth % every !== 0) return false;
  if (lot !== null && (nth - 1) % lot.size >= lot.sample) return false;
  return !remembers || plant.state.sensing.isRead[indexOf(plant, at)] === 1;
}

function isLost(plant: Plant, station: CompiledStation, at: SensorAt): boolean {
  const byFault = plant.widths.sensor === 0 ? 0 : (plant.state.sensing.dropout[indexOf(plant, at)] ?? 0);
  const chance = 1 - (1 - (station.sensors[at.sensor]?.dropout ?? 0)) * (1 - byFault);
  return chance > 0 && (plant.luck.stations[station.index]?.sensors[at.sensor]?.dropout?.uniform(drawIndex(plant, station, at.machine)) ?? 1) < chance;
}

/** A value as the sensor shows it: gain, bias, drift and noise, those of its faults too, then its range and its steps. */
function show(plant: Plant, station: CompiledStation, { sensor: index, machine, value }: SensorAt & { readonly value: number }): number {
  const sensor = station.sensors[index];
  const luck = plant.luck.stations[station.index]?.sensors[index];
  if (sensor === undefined) return Number.NaN;
  let { gain, noise } = sensor;
  let bias = sensor.bias + (luck?.biases[machine - station.firstMachine] ?? 0);
  if (plant.widths.sensor > 0) {
    const { sensing, count } = plant.state;
    const now = count[Count.now] ?? 0;
    const at = indexOf(plant, { sensor: index, machine });
    const fault = (sensing.bias[at] ?? 0) + (sensing.biasPerHour[at] ?? 0) * ((now - (sensing.biasSince[at] ?? 0)) / hour);
    bias += sensor.driftPerHour * ((now - (sensing.calibratedAt[machine] ?? 0)) / hour) + fault;
    gain *= sensing.gain[at] ?? 1;
    const added = sensing.noise[at] ?? 0;
    if (added > 0) noise = Math.sqrt(noise * noise + added * added);
  }
  const z = noise === 0 ? 0 : normalQuantile(luck?.noise.uniform(drawIndex(plant, station, machine)) ?? 0.5);
  const shown = Math.max(sensor.lowest, Math.min(sensor.highest, gain * value + bias + noise * z));
  return inSteps(shown, sensor.quantum);
}

/** A value in whole steps; as it is where there are none. */
export function inSteps(value: number, quantum: number): number {
  return quantum === 0 ? value : Math.round(value / quantum) * quantum;
}

function drawIndex(plant: Plant, station: CompiledStation, machine: number): number {
  return (plant.state.machines.partsBegun[machine] ?? 0) + (machine - station.firstMachine) * perMachine;
}

function indexOf(plant: Plant, { sensor, machine }: SensorAt): number {
  return machine * plant.widths.sensor + sensor;
}
