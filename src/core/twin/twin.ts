import type { CompiledLine, TimedCommand } from "#line";
import { type Conditions, nominalConditions } from "./conditions.ts";
import { type MatchLog, createMatchLog } from "./match.ts";
import { type NoiseEstimate, createNoiseEstimate } from "./noiseEstimate.ts";
import { partNoise } from "./partNoise.ts";
import { type PlantRecord, createRecord, designOf, lastMoved, recordCommand } from "./record.ts";
import { type Track, createTrack } from "./track.ts";
import { type TrackedTool, trackedTools } from "./trackedTool.ts";

/** The plant as known: what its records say for certain, and estimates of its tools and noise from observations. */
export interface Twin {
  readonly line: CompiledLine;
  readonly tracked: readonly TrackedTool[];
  /** All that changes; plain data, bounded. Set it to a saved copy and the twin goes on from there. */
  state: TwinState;
  /** Scratch; of no meaning between calls. */
  readonly scratch: { readonly scope: Float64Array; readonly conditions: Conditions };
  /** Part-to-part noise of the line model by design, worked out once. */
  readonly noiseCache: Map<string, readonly number[]>;
}

export interface TwinState {
  record: PlantRecord;
  /** By tracked tool, by machine. */
  tracks: Track[];
  /** By characteristic. */
  noise: NoiseEstimate[];
  match: MatchLog;
  /** The revision of the newest part that was measured. */
  revision: number;
}

export function createTwin(line: CompiledLine): Twin {
  const tracked = trackedTools(line);
  return {
    line,
    tracked,
    state: {
      record: createRecord(line),
      tracks: tracked.flatMap(({ station, model }) => Array.from({ length: line.stations[station]?.machines ?? 0 }, () => createTrack(model, -1))),
      noise: line.characteristics.map(createNoiseEstimate),
      match: createMatchLog(),
      revision: 0,
    },
    scratch: { scope: new Float64Array(line.scopeLength), conditions: nominalConditions(line, [...line.nominalDesign]) },
    noiseCache: new Map(),
  };
}

/** Tells the twin of a command that the plant has taken. */
export function noteCommand(twin: Twin, command: TimedCommand): void {
  recordCommand(twin.state.record, twin.line, command);
}

/** The track of a tool state of one machine, or null when it is not tracked. */
export function trackOf(twin: Twin, station: number, machine: number, tool: number): Track | null {
  const found = twin.tracked.find((candidate) => candidate.station === station && candidate.tool === tool);
  return found === undefined ? null : (twin.state.tracks[found.firstTrack + machine] ?? null);
}

/** The design of a revision, by number; values in the order of the line's design parameters. */
export function knownDesign(twin: Twin, revision: number): readonly number[] {
  return designOf(twin.state.record, revision);
}

/** When a set point of one machine was last moved, in simulated seconds; -1 when never. Station and set point by index. */
export function movedAt(twin: Twin, at: { readonly station: number; readonly machine: number; readonly setPoint: number }): number {
  const course = twin.state.record.setPoints[(twin.line.stations[at.station]?.firstMachine ?? 0) + at.machine]?.[at.setPoint];
  return course === undefined ? -1 : lastMoved(course);
}

export interface CharacteristicNoise {
  /** Standard deviation from part to part. */
  readonly part: number;
  /** The same with the gauge's own noise. */
  readonly measured: number;
}

/** The noise of a characteristic under a revision: the line model's, scaled to what is seen of the plant. */
export function noiseOf(twin: Twin, characteristic: number, revision: number): CharacteristicNoise {
  const model = modelNoise(twin, characteristic, designOf(twin.state.record, revision));
  const factor = twin.state.noise[characteristic]?.factor ?? 1;
  const gauge = twin.line.characteristics[characteristic]?.gaugeNoise ?? 0;
  const measured = Math.max(1e-9, factor * Math.sqrt(model * model + gauge * gauge));
  return { part: Math.sqrt(Math.max(0, measured * measured - gauge * gauge)), measured };
}

/** Part-to-part standard deviation by the line model alone. */
function modelNoise(twin: Twin, characteristic: number, design: readonly number[]): number {
  const key = design.join(" ");
  const known = twin.noiseCache.get(key) ?? partNoise(twin.line, design);
  if (twin.noiseCache.size > 256) twin.noiseCache.clear();
  twin.noiseCache.set(key, known);
  return known[characteristic] ?? 0;
}
