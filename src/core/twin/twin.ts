import type { CompiledLine, TimedCommand } from "#line";
import { type Conditions, nominalConditions } from "./conditions.ts";
import { type Cases, noCases } from "./diagnosis/cases.ts";
import { type Calibration, startCalibration } from "./calibration/calibration.ts";
import { presentDesign } from "./effectivity.ts";
import { type EquipmentRecord, createEquipmentRecord } from "./equipment.ts";
import { type Findings, noFindings } from "./finding.ts";
import { type Grip, createGrip } from "./lost.ts";
import { type MatchLog, createMatchLog } from "./match.ts";
import { stationsReturnedTo } from "./attribution.ts";
import { machinePace } from "./pace.ts";
import { type Lineage, type PartModel, partModel } from "./partModel.ts";
import { partNoise } from "./partNoise.ts";
import { passShares } from "./passShares.ts";
import { type Spread, createSpread } from "./spread.ts";
import { type SuccessiveScatter, createSuccessiveScatter } from "./safeState.ts";
import { type PlantRecord, createRecord, designOf, lastMoved, recordCommand, setPointAt } from "./record.ts";
import { type Track, createTrack, predictTrack } from "./track.ts";
import { type TrackedTool, trackedTools } from "./trackedTool.ts";
import { type WearClock, createWearClock } from "./wearClock.ts";
import { type LikelyWalk, type Walks, createWalks, likelyWalks } from "./walks.ts";

/** The plant as known: what its records say for certain, and estimates of its tools and noise from observations. */
export interface Twin {
  readonly line: CompiledLine;
  readonly model: PartModel;
  readonly tracked: readonly TrackedTool[];
  /** Those of them that show in a characteristic, and those of a sensor's own station that show in it. */
  readonly shown: { readonly characteristics: readonly (readonly TrackedTool[])[]; readonly sensors: readonly (readonly (readonly TrackedTool[])[])[] };
  /** All that changes; plain data, bounded. Set it to a saved copy and the twin goes on from there. */
  state: TwinState;
  /** By characteristic: those of its tools that the twin leaves to an earlier characteristic that leads to it. */
  readonly seenBefore: readonly ReadonlySet<TrackedTool>[];
  /** By characteristic: stations that a part comes back to before it is measured, so that the machine on record is not the one that made it. */
  readonly returnedTo: readonly ReadonlySet<number>[];
  /** Scratch; of no meaning between calls. */
  readonly scratch: Conditions;
  /** Part-to-part noise of the line model by design, of characteristics and of what sensors read, worked out once. */
  readonly noiseCache: Map<string, readonly number[]>;
}

export interface TwinState {
  record: PlantRecord;
  equipment: EquipmentRecord;
  calibration: Calibration;
  /** By machine, counted through all stations: how far it has worn. Whether any of their counters has told anything. */
  clocks: WearClock[];
  /** By machine, by sensor of its station: when it was read last, where batches are worked on. */
  readAt: number[][];
  isCounting: boolean;
  /** By tracked tool, by machine. */
  tracks: Track[];
  /** By tracked tool: what may be its walk. */
  walks: Walks[];
  /** By characteristic: how noisy the parts of the real plant are, as a multiple of what the line model says. */
  noise: Spread[];
  /** By control: how far its characteristic is left from the target, in standard deviations of a measurement. */
  steering: Spread[];
  match: MatchLog;
  /** By characteristic: whether the twin still knows what is measured. */
  grips: Grip[];
  /** By characteristic: how it scatters from one measurement to the next, and what a controller goes by while it is lost. */
  scatters: SuccessiveScatter[];
  findings: Findings;
  /** What a diagnosis rests on. */
  cases: Cases;
  /** The revision of the newest part that was measured. */
  revision: number;
}

/** Before it is seen: a controller with a dead band leaves about half a standard deviation. */
const standardSteering = 0.5;

export function createTwin(line: CompiledLine): Twin {
  const model = partModel(line);
  const record = createRecord(line);
  const tracked = trackedTools(model);
  const among = ({ tools }: Lineage): readonly TrackedTool[] => {
    const shown = new Set(tools.map(({ station, tool }) => `${station}/${tool}`));
    return tracked.filter(({ station, tool }) => shown.has(`${station}/${tool}`));
  };
  const tracks = tracked.flatMap((tool) => startTracks(line, record, tool));
  return {
    line,
    model,
    tracked,
    shown: { characteristics: model.characteristics.map(among), sensors: model.sensors.map((sensors, station) => sensors.map((lineage) => among(lineage).filter((tool) => tool.station === station && !isMeasuredAgain(model, lineage, tool)))) },
    seenBefore: model.characteristics.map((_, index) => new Set(tracked.filter((tool) => isSeenBefore(model, index, tool)))),
    returnedTo: model.characteristics.map((lineage, index) => stationsReturnedTo(line, index, lineage)),
    state: {
      record,
      equipment: createEquipmentRecord(line),
      calibration: startCalibration(line, passShares(model)),
      clocks: line.stationOfMachine.map(createWearClock),
      readAt: line.stationOfMachine.map((station) => (line.stations[station]?.sensors ?? []).map(() => -1)),
      isCounting: false,
      tracks,
      walks: tracked.map(({ walks, firstTrack, machines }) => createWalks(walks, tracks.slice(firstTrack, firstTrack + machines))),
      noise: line.characteristics.map(() => createSpread(1)),
      steering: line.controls.map(() => createSpread(standardSteering)),
      match: createMatchLog(),
      grips: line.characteristics.map(createGrip),
      scatters: line.characteristics.map(createSuccessiveScatter),
      findings: noFindings(),
      cases: noCases(line),
      revision: 0,
    },
    scratch: nominalConditions(line),
    noiseCache: new Map(),
  };
}

/**
 * Whether a reading of the part itself shows a tool together with noise that a measurement of the part shows with it again: the
 * two would count as independent what is one and the same. The twin leaves such a tool to the measurement.
 */
function isMeasuredAgain({ characteristics }: PartModel, { steps }: Lineage, { station, tool }: TrackedTool): boolean {
  const noisy = new Set(steps.flatMap(({ response }) => (response.noise === null ? [] : [response])));
  return characteristics.some((measured) => measured.tools.some((shown) => shown.station === station && shown.tool === tool) && measured.steps.some(({ response }) => noisy.has(response)));
}

/**
 * Whether an earlier characteristic shows a tool too and leads to this one, measured at least as often: what it was off by is in the later
 * one again, which says nothing new of the tool.
 */
function isSeenBefore({ line, characteristics }: PartModel, index: number, { station, tool }: TrackedTool): boolean {
  const own = line.characteristics[index];
  return own !== undefined && line.characteristics.some(({ id, measuredAt, every }, other) => {
    const isEarlier = other !== index && measuredAt <= own.measuredAt && every <= own.every;
    return isEarlier && characteristics[other]?.tools.some((shown) => shown.station === station && shown.tool === tool) === true && characteristics[index]?.steps.some(({ response }) => response.id === id) === true;
  });
}

/** A tool of each machine as it is believed to be when the run begins: grown since the maintenance before it, if that mends it. */
function startTracks(line: CompiledLine, record: PlantRecord, { station: index, tool, model }: TrackedTool): readonly Track[] {
  const station = line.stations[index];
  return Array.from({ length: station?.machines ?? 0 }, (_, machine) => {
    const isMended = station?.maintenance?.resets.includes(tool) ?? false;
    const track = createTrack(model, isMended ? (record.maintained[(station?.firstMachine ?? 0) + machine] ?? 0) : 0);
    predictTrack(track, model, 0);
    return track;
  });
}

/** Parts that a machine (counted through all stations) has made since its last maintenance: by its counter, or at the line's pace where it has told nothing. */
export function partsSinceMaintenance({ line, state }: Twin, machine: number, now: number): number {
  if ((state.calibration.counted[machine] ?? 0) > 0) return state.calibration.made[machine] ?? 0;
  return Math.max(0, now - (state.record.maintained[machine] ?? 0)) / machinePace(line, line.stationOfMachine[machine] ?? 0);
}

/** Mean seconds between two parts of a machine (counted through all stations): since the run began, by its counter; at the line's pace before that says enough. */
export function secondsPerPart({ line, state: { calibration } }: Twin, machine: number): number {
  const counted = calibration.counted[machine] ?? 0;
  return counted < fewestCounted ? machinePace(line, line.stationOfMachine[machine] ?? 0) : (calibration.readAt[machine] ?? 0) / counted;
}

/** The state that a tool would have now by the line model, by the parts that its machine has made since it was last renewed. Machine counted through all stations. */
export function expectedLevel(twin: Twin, tool: { readonly station: number; readonly machine: number; readonly tool: number }): number {
  const station = twin.line.stations[tool.station];
  const of = station?.tools[tool.tool];
  if (station === undefined || of === undefined) return 0;
  const { made, counted } = twin.state.calibration;
  const isRenewed = station.maintenance?.resets.includes(tool.tool) ?? false;
  const parts = (isRenewed ? made[tool.machine] : counted[tool.machine]) ?? 0;
  return of.initial + parts * (of.perPart + (of.perHour === 0 ? 0 : (of.perHour * secondsPerPart(twin, tool.machine)) / 3600));
}

/** Before a machine has made so many parts, what is between two is the line's pace. */
const fewestCounted = 50;

/** Tells the twin of a command that the plant has taken. */
export function noteCommand(twin: Twin, command: TimedCommand): void {
  recordCommand(twin.state.record, twin.line, command);
}

/** The track of a tool state of one machine, or null when it is not tracked. */
export function trackOf(twin: Twin, { station, machine, tool }: { readonly station: number; readonly machine: number; readonly tool: number }): Track | null {
  const found = twin.tracked.find((candidate) => candidate.station === station && candidate.tool === tool);
  return found === undefined ? null : (twin.state.tracks[found.firstTrack + machine] ?? null);
}

/** The design of a revision, by number, Infinity for the one that parts are started to now; values in the order of the line's design parameters. */
export function knownDesign(twin: Twin, revision: number): readonly number[] {
  return designOf(twin.state.record, revision);
}

/** The number of the revision that parts are started to now, as far as parts were seen. */
export function presentRevision({ state: { record } }: Twin): number {
  return record.firstRevision + presentDesign(record.effectivity);
}

/** When a set point of one machine was last moved, in simulated seconds; -1 when never. Station and set point by index. */
export function movedAt(twin: Twin, at: { readonly station: number; readonly machine: number; readonly setPoint: number }): number {
  const course = twin.state.record.setPoints[(twin.line.stations[at.station]?.firstMachine ?? 0) + at.machine]?.[at.setPoint];
  return course === undefined ? -1 : lastMoved(course);
}

/** A set point of one machine as it was before a time, now when that is left out; null where the line has no such. Station and set point by index. */
export function knownSetPoint(twin: Twin, at: { readonly station: number; readonly machine: number; readonly setPoint: number }, before = Number.POSITIVE_INFINITY): number | null {
  const station = twin.line.stations[at.station];
  if (station === undefined || at.machine >= station.machines) return null;
  const course = twin.state.record.setPoints[station.firstMachine + at.machine]?.[at.setPoint];
  return course === undefined ? null : setPointAt(course, before);
}

export interface CharacteristicNoise {
  /** Standard deviation from part to part. */
  readonly part: number;
  /** The same with the gauge's own noise. */
  readonly measured: number;
}

/** The noise of a characteristic under a revision: the line model's, scaled to what is seen of the plant. */
export function noiseOf(twin: Twin, characteristic: number, revision: number): CharacteristicNoise {
  const factor = twin.state.noise[characteristic]?.factor ?? 1;
  const gauge = twin.line.characteristics[characteristic]?.gaugeNoise ?? 0;
  const measured = Math.max(1e-9, factor * modelMeasuredNoise(twin, characteristic, revision));
  return { part: Math.sqrt(Math.max(0, measured * measured - gauge * gauge)), measured };
}

/** Standard deviation of a measurement of a characteristic by the line model alone, the gauge's noise with it. */
export function modelMeasuredNoise(twin: Twin, characteristic: number, revision: number): number {
  const model = modelNoise(twin, "noise", revision)[characteristic] ?? 0;
  const gauge = twin.line.characteristics[characteristic]?.gaugeNoise ?? 0;
  return Math.max(1e-9, Math.sqrt(model * model + gauge * gauge));
}

/** Standard deviation of a sensor's readings under a revision: of what it reads from part to part by the line model, and its own. Station and sensor by index. */
export function readingNoise(twin: Twin, at: { readonly station: number; readonly sensor: number }, revision: number): number {
  const model = modelNoise(twin, "sensorNoise", revision)[(twin.model.firstSensor[at.station] ?? 0) + at.sensor] ?? 0;
  const own = twin.line.stations[at.station]?.sensors[at.sensor]?.ownSd ?? 0;
  return Math.max(1e-6, Math.sqrt(model * model + own * own));
}

/** Part-to-part standard deviations by the line model alone, of what one of its lineages says. */
function modelNoise(twin: Twin, lineage: "noise" | "sensorNoise", revision: number): readonly number[] {
  const design = designOf(twin.state.record, revision);
  const key = `${lineage} ${design.join(" ")}`;
  const known = twin.noiseCache.get(key) ?? partNoise(twin.model, nominalConditions(twin.line, design), twin.model[lineage]);
  if (twin.noiseCache.size > 256) twin.noiseCache.clear();
  twin.noiseCache.set(key, known);
  return known;
}

/** The ways that a worn tool of a machine may be on, each with its probability; none where its wear is not watched. Station and tool by index. */
export function walksOf({ tracked, state }: Twin, { station, machine, tool }: { readonly station: number; readonly machine: number; readonly tool: number }): readonly LikelyWalk[] {
  const index = tracked.findIndex((candidate) => candidate.station === station && candidate.tool === tool);
  const [of, walks] = [tracked[index], state.walks[index]];
  return of === undefined || walks === undefined ? [] : likelyWalks(walks, of.walks, machine);
}
