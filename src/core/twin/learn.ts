import type { EquipmentEvent, Measurement, Observation, Reading } from "#sensing";
import { logInnovation } from "./match.ts";
import { nominalValue } from "./nominalPart.ts";
import { noteResidual } from "./noiseEstimate.ts";
import { recordMaintained } from "./record.ts";
import { sensorValue } from "./sensorValue.ts";
import { type Track, correctTrack, createTrack, levelVarianceAt, predictTrack } from "./track.ts";
import type { TrackedTool } from "./trackedTool.ts";
import { type Twin, noiseOf } from "./twin.ts";
import { wayOf } from "./way.ts";

/** A value beyond this is no measurement of anything. */
const largest = 1e15;

/** Takes an observation in: estimates of tools and noise move. A value that is not a number, or absurd, is passed over. */
export function learn(twin: Twin, observation: Observation): void {
  switch (observation.type) {
    case "measurement":
      return learnMeasurement(twin, observation);
    case "reading":
      return learnReading(twin, observation);
    case "equipment":
      return learnEvent(twin, observation);
    case "completion":
      return;
  }
}

/** One tool that shows in an observation. */
interface Shown {
  readonly track: Track;
  readonly at: number;
  readonly sensitivity: number;
}

/**
 * A measurement corrects all tools of the part's way at once, each by its share of the innovation's variance: an extended
 * Kalman filter whose covariances between tools are left out (decoupled; Puskorius & Feldkamp 1991).
 */
function learnMeasurement(twin: Twin, measurement: Measurement): void {
  const { line, state, scratch } = twin;
  const characteristic = line.characteristics.findIndex(({ id }) => id === measurement.characteristic);
  if (characteristic < 0 || !isUsable(measurement)) return;
  state.revision = Math.max(state.revision, measurement.revision);
  forwardTracks(twin, measurement);
  const conditions = wayOf(twin, measurement);
  const value = nominalValue(line, conditions, scratch.scope, characteristic);
  const shown: Shown[] = [];
  for (const tool of twin.tracked) {
    const machine = measurement.machines[tool.station] ?? -1;
    const track = state.tracks[tool.firstTrack + machine];
    const tools = conditions.tools[tool.station];
    if (machine < 0 || track === undefined || tools === undefined) continue;
    const sensitivity = slopeOf(tools, tool, () => nominalValue(line, conditions, scratch.scope, characteristic));
    const at = measurement.times[tool.station] ?? measurement.at;
    if (sensitivity !== 0 && at <= track.renewed) return;
    if (sensitivity !== 0) shown.push({ track, at, sensitivity });
  }
  const innovation = measurement.value - value;
  if (!Number.isFinite(innovation) || !shown.every(({ sensitivity }) => Number.isFinite(sensitivity))) return;
  const noise = noiseOf(twin, characteristic, measurement.revision).measured;
  const known = shown.reduce((sum, { track, at, sensitivity }) => sum + sensitivity * sensitivity * levelVarianceAt(track, at), 0);
  const sd = Math.sqrt(known + noise * noise);
  logInnovation(state.match, innovation / sd);
  const estimate = state.noise[characteristic];
  if (estimate !== undefined) noteResidual(estimate, (innovation / sd) * estimate.factor);
  correct(shown, innovation, sd);
}

function learnReading(twin: Twin, reading: Reading): void {
  const { line, state, scratch } = twin;
  const station = line.stations.find(({ id }) => id === reading.station);
  const sensor = station?.sensors.findIndex(({ id }) => id === reading.sensor) ?? -1;
  if (station === undefined || sensor < 0 || !isUsable(reading)) return;
  const own = twin.tracked.filter((tool) => tool.station === station.index && reading.machine >= 0 && reading.machine < station.machines);
  if (own.length === 0) return;
  const machines = line.stations.map(({ index }) => (index === station.index ? reading.machine : -1));
  const times = machines.map(() => reading.at);
  const seen = { ...reading, type: "measurement" as const, characteristic: "", revision: state.revision, machines, times };
  forwardTracks(twin, seen);
  const conditions = wayOf(twin, seen);
  const read = (): number => sensorValue(line, conditions, scratch.scope, { station: station.index, sensor });
  const value = read();
  const shown: Shown[] = [];
  for (const tool of own) {
    const track = state.tracks[tool.firstTrack + reading.machine];
    const sensitivity = slopeOf(conditions.tools[station.index] ?? [], tool, read);
    if (track !== undefined && sensitivity !== 0) shown.push({ track, at: reading.at, sensitivity });
  }
  const innovation = reading.value - value;
  if (!Number.isFinite(innovation) || !shown.every(({ sensitivity }) => Number.isFinite(sensitivity))) return;
  const noise = station.sensors[sensor]?.noise ?? 0;
  const known = shown.reduce((sum, { track, at, sensitivity }) => sum + sensitivity * sensitivity * levelVarianceAt(track, at), 0);
  correct(shown, innovation, Math.sqrt(known + Math.max(noise * noise, 1e-12)));
}

/** Wild innovations count as six standard deviations: one broken gauge does not throw the estimates off. */
function correct(shown: readonly Shown[], innovation: number, sd: number): void {
  const value = Math.max(-6 * sd, Math.min(6 * sd, innovation));
  for (const { track, at, sensitivity } of shown) correctTrack(track, { at, value, sensitivity, variance: sd * sd });
}

function learnEvent(twin: Twin, { station: id, machine, event, at }: EquipmentEvent): void {
  const station = twin.line.stations.find((candidate) => candidate.id === id);
  if (event !== "maintained" || station === undefined || machine < 0 || machine >= station.machines) return;
  recordMaintained(twin.state.record, twin.line, station.firstMachine + machine, at);
  for (const tracked of twin.tracked) {
    if (tracked.station !== station.index || !(station.maintenance?.resets.includes(tracked.tool) ?? false)) continue;
    twin.state.tracks[tracked.firstTrack + machine] = createTrack(tracked.model, at);
  }
}

function isUsable({ at, value }: Measurement | Reading): boolean {
  return Math.abs(value) <= largest && Number.isFinite(at);
}

/** Brings the tools of a part's way forward to when it was made; those that have seen later parts stay. */
function forwardTracks(twin: Twin, measurement: Measurement): void {
  for (const { station, firstTrack, model } of twin.tracked) {
    const machine = measurement.machines[station] ?? -1;
    const track = machine < 0 ? undefined : twin.state.tracks[firstTrack + machine];
    if (track !== undefined) predictTrack(track, model, measurement.times[station] ?? measurement.at);
  }
}

/** Central difference of what is read over a tool state. */
function slopeOf(tools: number[], { tool, scale }: TrackedTool, read: () => number): number {
  const value = tools[tool] ?? 0;
  tools[tool] = value + scale;
  const above = read();
  tools[tool] = value - scale;
  const below = read();
  tools[tool] = value;
  return (above - below) / (2 * scale);
}

