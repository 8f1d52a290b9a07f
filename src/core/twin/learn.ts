import { aimOf } from "#quality";
import type { Cycles, EquipmentEvent, Measurement, Observation, Reading } from "#sensing";
import { learnCompletion, learnCycles, learnEquipment } from "./calibration/calibration.ts";
import { sensorChannel } from "./commonNoise.ts";
import type { Conditions } from "./conditions.ts";
import { type Shown, correctTools, forwardTracks, innovationSd, noticePiece } from "./correctTools.ts";
import { attributedWay } from "./attribution.ts";
import { seePart } from "./effectivity.ts";
import { recordEquipment } from "./equipment.ts";
import { meanSquareOf, noteInnovation } from "./lost.ts";
import { logInnovation } from "./match.ts";
import { machinePace } from "./pace.ts";
import { nominalValue, sensorValue } from "./partModel.ts";
import { createSpread, noteDeviation, robustSd, rootMeanSquare } from "./spread.ts";
import { recordMaintained } from "./record.ts";
import { createTrack } from "./track.ts";
import type { TrackedTool } from "./trackedTool.ts";
import { noteSuccessive } from "./safeState.ts";
import { type Twin, modelMeasuredNoise, noiseOf, readingNoise } from "./twin.ts";
import { renewWalks } from "./walks.ts";
import { wayOf } from "./way.ts";
import { wearTime, wearWhenMade } from "./wear.ts";
import { noteWear } from "./wearClock.ts";

/** A value beyond this is no measurement of anything. */
const largest = 1e15;

/** Takes an observation in: estimates of tools and noise move. A value that is not a number, or absurd, is passed over. */
export function learn(twin: Twin, observation: Observation): void {
  if (observation.type === "reading" || observation.type === "measurement" || observation.type === "completion") seePart(twin.state.record.effectivity, observation.part);
  switch (observation.type) {
    case "measurement":
      return learnMeasurement(twin, observation);
    case "reading":
      return learnReading(twin, observation);
    case "equipment":
      return learnEvent(twin, observation);
    case "completion":
      return learnCompletion(twin.state.calibration, twin.line, observation);
    case "cycles":
      return countCycles(twin, observation);
    case "movement":
    case "status":
    case "map":
      return;
  }
}

function countCycles({ line, state }: Twin, cycles: Cycles): void {
  const station = line.stations.find(({ id }) => id === cycles.station);
  if (station === undefined || cycles.machine < 0 || cycles.machine >= station.machines || !Number.isFinite(cycles.at)) return;
  learnCycles(state.calibration, station, cycles);
  state.isCounting = true;
  const clock = state.clocks[station.firstMachine + cycles.machine];
  if (clock !== undefined) noteWear(clock, { at: cycles.at, parts: cycles.lots ?? cycles.count, paceSeconds: machinePace(line, station.index) });
}

/**
 * A measurement corrects all tools of the part's way at once, each by its share of the innovation's variance: an extended
 * Kalman filter whose covariances between tools are left out (decoupled; Puskorius & Feldkamp 1991). A part that was sent
 * back has had some of its work twice, which the nominal part has not: it is passed over.
 */
function learnMeasurement(twin: Twin, measurement: Measurement): void {
  const { line, state, model } = twin;
  const index = line.characteristics.findIndex(({ id }) => id === measurement.characteristic);
  const lineage = model.characteristics[index];
  const tracked = twin.shown.characteristics[index];
  if (lineage === undefined || tracked === undefined || !isUsable(measurement) || measurement.reworks > 0) return;
  state.revision = Math.max(state.revision, measurement.revision);
  const way = attributedWay(measurement, twin.returnedTo[index]);
  forwardTracks(twin, tracked, way);
  const conditions = wayOf(twin, way, lineage);
  const value = nominalValue(model, conditions, index);
  const shown: Shown[] = [];
  for (const tool of tracked) {
    const machine = way.machines[tool.station] ?? -1;
    const track = machine < 0 ? undefined : state.tracks[tool.firstTrack + machine];
    if (track === undefined) continue;
    const sensitivity = slopeOf(conditions.tools[tool.station] ?? [], tool, () => nominalValue(model, conditions, index));
    const madeAt = measurement.times[tool.station] ?? measurement.at;
    if (sensitivity !== 0 && madeAt < track.renewed) return;
    if (sensitivity !== 0) shown.push({ track, at: wearWhenMade(twin, tool, { machine, at: madeAt }), sensitivity, tool, machine });
  }
  const innovation = measurement.value - value;
  if (!areFinite(innovation, shown)) return;
  const noise = noiseOf(twin, index, measurement.revision).measured;
  const seen = { channel: index, noise };
  noticePiece(shown, seen, measurement);
  const sd = innovationSd(shown, seen);
  logInnovation(state.match, index, innovation / sd);
  keepGrip(twin, { characteristic: index, measurement, normalised: innovation / sd, apart: measurement.value - freshValue(twin, conditions, index) });
  const estimate = state.noise[index];
  if (estimate !== undefined) noteDeviation(estimate, (innovation / sd) * estimate.factor, robustSd);
  noteSteering(twin, index, { value, noise, design: conditions.design });
  const seenBefore = twin.seenBefore[index];
  correctTools(twin, shown.filter(({ tool }) => seenBefore?.has(tool) !== true), { innovation, sd, ...seen });
}

/** What the nominal model says of a part if all tools were at their start: nothing that the twin believes is in it. Leaves them so. */
function freshValue({ line, model }: Twin, { design, setPoints, tools }: Conditions, characteristic: number): number {
  for (const { index, tools: built } of line.stations) for (const [tool, { initial }] of built.entries()) (tools[index] ?? [])[tool] = initial;
  return nominalValue(model, { design, setPoints, tools }, characteristic);
}

/** A measurement with its innovation in the standard deviations that the twin gave it, and how far it is from the line model's alone, in the characteristic's unit. */
interface Judged {
  readonly characteristic: number;
  readonly measurement: Measurement;
  readonly normalised: number;
  readonly apart: number;
}

/**
 * Notices when the twin loses what is measured, and when it has it again. To find it, what it believes of the tools is made as
 * uncertain as it was before it had seen anything, and how noisy parts are is learnt anew.
 */
function keepGrip(twin: Twin, { characteristic, measurement: { at, machines, revision }, normalised, apart }: Judged): void {
  const { line, state, tracked, shown } = twin;
  const grip = state.grips[characteristic];
  const scatter = state.scatters[characteristic];
  if (grip === undefined || scatter === undefined) return;
  const turn = noteInnovation(grip, normalised);
  const station = line.controls.find((control) => control.characteristic === characteristic)?.station ?? line.characteristics[characteristic]?.measuredAt ?? -1;
  const value = apart / modelMeasuredNoise(twin, characteristic, revision);
  const isSafeAnew = noteSuccessive(scatter, { machine: Math.max(0, machines[station] ?? 0), value, isLost: grip.isLost });
  if (turn !== null || isSafeAnew) state.findings.untold.push({ at, kind: grip.isLost ? "lost" : "found", characteristic, meanSquare: meanSquareOf(grip) ?? 0, safe: scatter.safe });
  if (turn !== "lost") return;
  state.noise[characteristic] = createSpread(1);
  for (const [index, tool] of tracked.entries()) {
    if (shown.characteristics[characteristic]?.includes(tool) !== true) continue;
    for (const track of [...state.tracks.slice(tool.firstTrack, tool.firstTrack + tool.machines), ...(state.walks[index]?.tracks ?? [])]) track.levelVariance = Math.max(track.levelVariance, tool.model.levelVariance + 9 * tool.scale * tool.scale);
  }
}

/** How far the controllers leave a characteristic from its target, all machines together, in standard deviations of a measurement. */
function noteSteering({ line, state }: Twin, index: number, at: { readonly value: number; readonly noise: number; readonly design: readonly number[] }): void {
  line.controls.forEach(({ characteristic }, control) => {
    const spread = state.steering[control];
    const aim = characteristic === index ? aimOf(line, index, at.design) : null;
    if (spread !== undefined && aim !== null) noteDeviation(spread, (at.value - aim) / at.noise, rootMeanSquare);
  });
}

/** A reading corrects the tools of its own machine, if any shows in it. */
function learnReading(twin: Twin, reading: Reading): void {
  const { line, state, model } = twin;
  const station = line.stations.find(({ id }) => id === reading.station);
  const sensor = station?.sensors.findIndex(({ id }) => id === reading.sensor) ?? -1;
  if (station === undefined || !isUsable(reading)) return;
  const at = { station: station.index, sensor };
  const tracked = twin.shown.sensors[station.index]?.[sensor] ?? [];
  const lineage = model.sensors[station.index]?.[sensor];
  const { machine } = reading;
  if (lineage === undefined || tracked.length === 0 || machine < 0 || machine >= station.machines) return;
  if (station.batch !== null && isReadAgain(twin, reading, { machine: station.firstMachine + machine, sensor })) return;
  const way = { at: reading.at, revision: state.revision, machines: line.stations.map(({ index }) => (index === station.index ? machine : -1)), times: [] };
  forwardTracks(twin, tracked, way);
  const conditions = wayOf(twin, way, lineage);
  const read = (): number => sensorValue(model, conditions, at);
  const innovation = reading.value - read();
  const shown: Shown[] = [];
  for (const tool of tracked) {
    const track = state.tracks[tool.firstTrack + machine];
    const sensitivity = slopeOf(conditions.tools[station.index] ?? [], tool, read);
    if (track !== undefined && sensitivity !== 0) shown.push({ track, at: wearWhenMade(twin, tool, { machine, at: reading.at }), sensitivity, tool, machine });
  }
  if (!areFinite(innovation, shown)) return;
  const seen = { channel: sensorChannel(model, at), noise: readingNoise(twin, at, state.revision) };
  correctTools(twin, shown, { innovation, sd: innovationSd(shown, seen), ...seen });
}

/** A sensor reads a batch once, and says so of each lot in it. */
function isReadAgain({ state: { readAt } }: Twin, { at }: Reading, { machine, sensor }: { readonly machine: number; readonly sensor: number }): boolean {
  const own = readAt[machine];
  if (own === undefined || own[sensor] === at) return true;
  own[sensor] = at;
  return false;
}

function areFinite(innovation: number, shown: readonly Shown[]): boolean {
  return Number.isFinite(innovation) && shown.every(({ sensitivity }) => Number.isFinite(sensitivity));
}

function learnEvent(twin: Twin, told: EquipmentEvent): void {
  const { station: id, machine, event, at } = told;
  const station = twin.line.stations.find((candidate) => candidate.id === id);
  if (station === undefined || machine < 0 || machine >= station.machines) return;
  const { equipment, calibration } = twin.state;
  const index = station.firstMachine + machine;
  learnEquipment(calibration, station, { machine: index, event: told, downSince: equipment.down[index] ?? -1 });
  recordEquipment(equipment, index, told);
  if (event !== "maintained") return;
  recordMaintained(twin.state.record, twin.line, { machine: station.firstMachine + machine, at });
  for (const [index, tracked] of twin.tracked.entries()) {
    if (tracked.station !== station.index || !(station.maintenance?.resets.includes(tracked.tool) ?? false)) continue;
    const worn = wearTime(twin, tracked, { machine, at });
    twin.state.tracks[tracked.firstTrack + machine] = createTrack(tracked.model, at, worn);
    const walks = twin.state.walks[index];
    if (walks !== undefined) renewWalks(walks, tracked.walks, { machine, at, worn });
  }
}

function isUsable({ at, value }: Measurement | Reading): boolean {
  return Math.abs(value) <= largest && Number.isFinite(at);
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
