import type { EquipmentEvent, Measurement, Reading } from "#sensing";
import { nominalValue, sensorValue } from "../partModel.ts";
import { type Twin, noiseOf, readingNoise } from "../twin.ts";
import { type Cases, readingKey } from "./cases.ts";
import { expectedConditions } from "./expected.ts";

const keptParts = 500;
const keptReadings = 120;
const keptLots = 12;

/** Files a measurement under its part. One that is no number, or of a part that was sent back, says nothing of its way. */
export function fileMeasurement(twin: Twin, cases: Cases, measurement: Measurement): void {
  const index = twin.line.characteristics.findIndex(({ id }) => id === measurement.characteristic);
  if (index < 0 || !Number.isFinite(measurement.value) || measurement.reworks > 0) return;
  const { part, at, machines, times, materials = [] } = measurement;
  const newest = cases.parts.at(-1);
  const filed = newest?.part === part ? newest : { part, at, machines, times, materials, deviations: twin.line.characteristics.map(() => null) };
  if (filed !== newest) cases.parts.push(filed);
  const expected = nominalValue(twin.model, expectedConditions(twin, measurement), index);
  const deviation = (measurement.value - expected) / noiseOf(twin, index, measurement.revision).measured;
  filed.deviations[index] = Number.isFinite(deviation) ? deviation : null;
  if (cases.parts.length > keptParts) cases.parts.shift();
}

export function fileReading(twin: Twin, cases: Cases, reading: Reading): void {
  const { line } = twin;
  const station = line.stations.find(({ id }) => id === reading.station);
  const sensor = station?.sensors.findIndex(({ id }) => id === reading.sensor) ?? -1;
  if (station === undefined || sensor < 0 || !Number.isFinite(reading.value)) return;
  const { at, part, machine } = reading;
  const way = { at, revision: twin.state.revision, machines: line.stations.map(({ index }) => (index === station.index ? machine : -1)), times: [] };
  const place = { station: station.index, sensor };
  const deviation = (reading.value - sensorValue(twin.model, expectedConditions(twin, way), place)) / readingNoise(twin, place, twin.state.revision);
  if (!Number.isFinite(deviation)) return;
  const key = readingKey(station.index, machine, sensor);
  const filed = (cases.readings[key] ??= []);
  filed.push({ at, part, deviation });
  if (filed.length > keptReadings) filed.shift();
}

/** Notes a lot of a material that was opened. */
export function fileEvent({ line }: Twin, cases: Cases, { event, material, lot, at }: EquipmentEvent): void {
  const opened = cases.opened[line.physics.materials.findIndex(({ id }) => id === material)];
  if (event !== "lot-opened" || opened === undefined || lot === undefined) return;
  opened.push({ lot, at });
  if (opened.length > keptLots) opened.shift();
}
