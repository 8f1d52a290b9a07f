import type { Way } from "./way.ts";
import { type Track, beginPiece, commonCovarianceAt, correctTrack, levelVarianceAt, predictTrack } from "./track.ts";
import type { TrackedTool } from "./trackedTool.ts";
import { square } from "./square.ts";
import type { Twin } from "./twin.ts";
import { wearWhenMade } from "./wear.ts";
import { correctWalks } from "./walks.ts";

/** One tool that shows in an observation. */
export interface Shown {
  readonly tool: TrackedTool;
  /** Of its station. */
  readonly machine: number;
  readonly track: Track;
  /** When the part was made, by the machine's wear clock. */
  readonly at: number;
  /** By how much what is observed changes with the tool state; not 0. */
  readonly sensitivity: number;
}

/** What a tool is seen in, and how far that scatters from part to part. */
export interface SeenIn {
  /** As that of a `CommonNoise`. */
  readonly channel: number;
  /** One standard deviation in the unit of what is observed. */
  readonly noise: number;
}

/** What an observation is off by, in its unit, and how far it may be by all that is not known: one standard deviation. */
export interface Off {
  readonly innovation: number;
  readonly sd: number;
}

/** Brings the tools that show in a part forward to when it was made; those that have seen later parts stay. */
export function forwardTracks(twin: Twin, tracked: readonly TrackedTool[], way: Way): void {
  for (const tool of tracked) {
    const machine = way.machines[tool.station] ?? -1;
    const track = machine < 0 ? undefined : twin.state.tracks[tool.firstTrack + machine];
    if (track !== undefined) predictTrack(track, tool.model, wearWhenMade(twin, tool, { machine, at: way.times[tool.station] ?? way.at }));
  }
}

/** A part was made of a piece at a time: what those of another piece had in common is no longer in what is seen of the tools. */
export function noticePiece(shown: readonly Shown[], { channel }: SeenIn, way: Way): void {
  for (const { tool, track } of shown) {
    const isShared = tool.model.common?.some((noise) => noise.channel === channel && noise.memory === 0) === true;
    if (isShared) beginPiece(track, tool.model, way.times[tool.station] ?? way.at);
  }
}

/** Standard deviation of an innovation: what is not known of the tools, what observations have in common, and how the tools' errors go with that, and the noise. */
export function innovationSd(shown: readonly Shown[], seen: SeenIn): number {
  let known = 0;
  for (const { tool, track, at, sensitivity } of shown) {
    known += square(sensitivity) * levelVarianceAt(track, at) + 2 * sensitivity * commonCovarianceAt(track, tool.model, { channel: seen.channel, at });
  }
  const { own, common } = varianceParts(shown, seen);
  return Math.sqrt(own + Math.max(0, known + common));
}

/** The least share of the scatter that is each part's own. */
const leastOwn = 0.05;

/** The noise by what is each part's own and what it has in common with others, squared. */
function varianceParts(shown: readonly Shown[], { channel, noise }: SeenIn): { readonly own: number; readonly common: number } {
  let [common, counted] = [0, 0];
  for (const { tool } of shown) {
    let [all, within] = [0, 0];
    for (const of of tool.model.common ?? []) {
      if (of.channel !== channel) continue;
      all += of.variance;
      if (of.isCounted) within += of.variance;
    }
    common = Math.max(common, all);
    counted = Math.max(counted, within);
  }
  return { own: Math.max(leastOwn * square(noise), square(noise) - counted), common };
}

/** Beyond so many of the smallest changes that show anywhere, an observation shows too little of a tool to say that it has stepped. */
const weak = 5;

/** Wild innovations count as six standard deviations: one broken gauge does not throw the estimates off. */
export function correctTools({ tracked, state }: Twin, shown: readonly Shown[], { innovation, sd, channel, noise }: Off & SeenIn): void {
  const value = Math.max(-6 * sd, Math.min(6 * sd, innovation));
  const variance = sd * sd;
  for (const { track, at, sensitivity, tool, machine } of shown) {
    const walks = tool.walks.length === 0 ? undefined : state.walks[tracked.indexOf(tool)];
    if (walks !== undefined) correctWalks(walks, tool.walks, { machine, seen: track, innovation: { at, value: innovation, sensitivity, variance } });
  }
  for (const { track, at, sensitivity, tool } of shown) {
    const isWeak = noise > weak * tool.scale * Math.abs(sensitivity);
    correctTrack(track, { at, value, sensitivity, variance, channel, isWeak }, tool.model.common);
  }
}
