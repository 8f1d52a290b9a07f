import type { CompiledLine } from "#line";
import { commonNoises, sensorChannel } from "./commonNoise.ts";
import { nominalConditions } from "./conditions.ts";
import { machinePace } from "./pace.ts";
import { type Lineage, type PartModel, nominalValue, sensorValue } from "./partModel.ts";
import { partNoise } from "./partNoise.ts";
import type { TrackModel } from "./track.ts";
import { square } from "./square.ts";
import { walkModels } from "./walks.ts";

/** A tool state that the twin keeps an estimate of: one that a controller compensates or whose wear is watched. */
export interface TrackedTool {
  readonly station: number;
  readonly tool: number;
  readonly model: TrackModel;
  /** Of one whose wear is watched: its model by how far it walks; empty for others. */
  readonly walks: readonly TrackModel[];
  /** A change of the tool state that just shows; the step of finite differences. */
  readonly scale: number;
  /** Index of its first machine's track in the twin's state. */
  readonly firstTrack: number;
  readonly machines: number;
  /** Whether it grows with the hours alone, and not with the parts that its machine makes. */
  readonly isByHour: boolean;
  /** How far the machine's clock goes on, on average, from a part to the end of the batch that it was made with, itself counted. */
  readonly partWear: number;
}

/** The tool states of a line that are tracked, in the order of its controls and wears. */
export function trackedTools(model: PartModel): readonly TrackedTool[] {
  const { line } = model;
  const noise = { parts: partNoise(model, nominalConditions(line)), readings: partNoise(model, nominalConditions(line), model.sensorNoise) };
  const common = commonNoises(model);
  const found: TrackedTool[] = [];
  let tracks = 0;
  for (const { station, tool } of [...line.controls, ...line.wears]) {
    if (tool < 0 || found.some((known) => known.station === station && known.tool === tool)) continue;
    const scale = shows(model, noise, { station, tool });
    const machines = line.stations[station]?.machines ?? 0;
    const channels = channelsOf(model, { station, tool });
    const known = { ...trackModel(line, { station, tool, scale }), common: (common[station] ?? []).filter(({ channel }) => channels.has(channel)) };
    const isWorn = line.wears.some((wear) => wear.station === station && wear.tool === tool);
    const { perPart = 0, perHour = 0 } = line.stations[station]?.tools[tool] ?? {};
    found.push({ station, tool, scale, model: known, walks: isWorn ? walkModels(known, square(walkAPart(line, { station, tool })) / machinePace(line, station)) : [], firstTrack: tracks, machines, isByHour: perPart === 0 && perHour !== 0, partWear: (machinePace(line, station) * (lotsAtOnce(line, station) + 1)) / 2 });
    tracks += machines;
  }
  return found;
}

/** The characteristics, and sensors of its own station, that a tool state shows in. */
function channelsOf(model: PartModel, { station, tool }: { readonly station: number; readonly tool: number }): ReadonlySet<number> {
  const isShown = ({ tools }: Lineage): boolean => tools.some((shown) => shown.station === station && shown.tool === tool);
  return new Set([
    ...model.characteristics.flatMap((lineage, index) => (isShown(lineage) ? [index] : [])),
    ...(model.sensors[station] ?? []).flatMap((lineage, sensor) => (isShown(lineage) ? [sensorChannel(model, { station, sensor })] : [])),
  ]);
}

/**
 * The model of a tool: what the line says of its start, growth and walk, with a floor under each, so that a tool which
 * should stand still is still found when it does not. The floors: a tenth of `scale` at the start, a hundredth of it a part
 * for the walk, a ten-thousandth a part for the change of the slope.
 */
function trackModel(line: CompiledLine, of: { readonly station: number; readonly tool: number; readonly scale: number }): TrackModel {
  const tool = line.stations[of.station]?.tools[of.tool];
  const pace = machinePace(line, of.station);
  const { initial = 0, initialSd = 0, machineSd = 0, perPart = 0, perHour = 0, spread = 0 } = tool ?? {};
  const slope = perPart / pace + perHour / 3600;
  const slopeSd = Math.max(Math.abs(slope) * Math.max(spread, 0.3), (of.scale * 1e-4) / pace);
  return {
    level: initial,
    levelVariance: square(Math.max(Math.sqrt(square(initialSd) + square(machineSd)), of.scale * 0.1)),
    slope,
    slopeVariance: square(slopeSd),
    levelWalk: square(Math.max(walkAPart(line, of), of.scale * 0.01)) / pace,
    slopeWalk: square((of.scale * 1e-4) / pace) / pace,
  };
}

/** How far a tool walks with a part, one standard deviation. With a batch it walks once, as many times as far as there are lots in it, which is further than so many walks of one. */
function walkAPart(line: CompiledLine, { station, tool }: { readonly station: number; readonly tool: number }): number {
  return (line.stations[station]?.tools[tool]?.walkSd ?? 0) * Math.sqrt(lotsAtOnce(line, station));
}

/** Lots that a machine of a station works on at once: the middle between the fewest and the most. */
function lotsAtOnce({ stations, steps }: CompiledLine, station: number): number {
  if (stations[station]?.batch === null) return 1;
  const sizes = steps.filter((step) => step.station === station).map(({ batchMinimum, batchMaximum }) => (batchMinimum + batchMaximum) / 2);
  return Math.max(1, ...sizes.filter(Number.isFinite));
}

/** Standard deviations from part to part by the line model: by characteristic, and of what each sensor reads. */
interface ModelNoise {
  readonly parts: readonly number[];
  readonly readings: readonly number[];
}

/** The change of a tool state that moves a characteristic or a sensor by its noise, the gauge's or sensor's own with it; else what the model says of the tool. */
function shows(model: PartModel, noise: ModelNoise, { station, tool }: { readonly station: number; readonly tool: number }): number {
  const { line } = model;
  const of = line.stations[station]?.tools[tool];
  const step = Math.max(of?.initialSd ?? 0, Math.abs(of?.perPart ?? 0), of?.walkSd ?? 0) || Math.max(1e-3, Math.abs(of?.initial ?? 0) * 1e-3);
  const effect = (read: (conditions: ReturnType<typeof nominalConditions>) => number): number => {
    const conditions = nominalConditions(line);
    const tools = conditions.tools[station];
    if (tools === undefined) return 0;
    const base = read(conditions);
    tools[tool] = (tools[tool] ?? 0) + step;
    return Math.abs(read(conditions) - base) / step;
  };
  const scales: number[] = [];
  for (const control of line.controls) {
    if (control.station !== station || control.tool !== tool) continue;
    const gauge = line.characteristics[control.characteristic]?.gaugeNoise ?? 0;
    const sd = Math.sqrt(square(noise.parts[control.characteristic] ?? 0) + square(gauge));
    scales.push(sd / effect((conditions) => nominalValue(model, conditions, control.characteristic)));
  }
  for (const wear of line.wears) {
    if (wear.station !== station || wear.tool !== tool) continue;
    const own = line.stations[station]?.sensors[wear.sensor]?.ownSd ?? 0;
    const sd = Math.sqrt(square(noise.readings[(model.firstSensor[station] ?? 0) + wear.sensor] ?? 0) + square(own));
    scales.push(sd / effect((conditions) => sensorValue(model, conditions, wear)));
  }
  const usable = scales.filter((scale) => scale > 0 && Number.isFinite(scale));
  return usable.length === 0 ? step * 10 : Math.min(...usable);
}
