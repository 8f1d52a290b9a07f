import type { CommonNoise } from "./commonNoise.ts";

/**
 * A Kalman filter of one tool state of one machine: a level that walks and a slope that walks slower (local linear trend;
 * Harvey 1989, Forecasting, Structural Time Series Models and the Kalman Filter, section 2.3). Plain data.
 * Times are those of the machine's wear clock, in seconds; level in the tool state's unit, slope in the unit per second.
 *
 * What many observations are off by in common (`CommonNoise`) is not estimated but considered: how far the level's and the slope's errors go with it is
 * kept, so that many observations that are off by the same do not seem to make the tool ever better known (Schmidt 1966, Application of state-space
 * methods to navigation problems, Advances in Control Systems 3; Bierman 1977, Factorization Methods for Discrete Sequential Estimation, section VIII.2).
 */
export interface Track {
  at: number;
  level: number;
  slope: number;
  levelVariance: number;
  covariance: number;
  slopeVariance: number;
  /** EWMA of the standardised innovations: far from 0 when the tool has left what the model of it allows. */
  surprise: number;
  observations: number;
  /** When the tool was last renewed, in simulated seconds: parts that were made before are no evidence. */
  renewed: number;
  /** Of each common noise of its model, in turn: covariance of the level with it, and of the slope. */
  common: number[];
  /** When the piece was made whose parts it saw last, in simulated seconds; -1 before any. */
  piece: number;
}

/** What is believed of a tool before anything is seen, and how it may move: variances per second. */
export interface TrackModel {
  readonly level: number;
  readonly levelVariance: number;
  readonly slope: number;
  readonly slopeVariance: number;
  readonly levelWalk: number;
  readonly slopeWalk: number;
  /** What observations of the tool have in common; nothing when left out. */
  readonly common?: readonly CommonNoise[];
}

/** A tool that was renewed at a time; below 0 for one that was in use when the run began. `at`: how far the machine's wear clock stood then. */
export function createTrack(model: TrackModel, renewed: number, at = renewed): Track {
  const { level, slope, levelVariance, slopeVariance, common = [] } = model;
  return { at, level, slope, levelVariance, covariance: 0, slopeVariance, surprise: 0, observations: 0, renewed, common: Array.from({ length: 2 * common.length }, () => 0), piece: -1 };
}

/** Brings the filter forward to a time; an earlier time leaves it. */
export function predictTrack(track: Track, model: TrackModel, at: number): void {
  const dt = at - track.at;
  if (!(dt > 0)) return;
  track.at = at;
  track.level += track.slope * dt;
  track.levelVariance += dt * (2 * track.covariance + dt * track.slopeVariance) + model.levelWalk * dt;
  track.covariance += dt * track.slopeVariance;
  track.slopeVariance += model.slopeWalk * dt;
  if (model.common !== undefined) ageCommon(track, model.common, dt);
}

/** Time goes by, and a common noise that is not standing is forgotten: at about e^(−dt/memory). */
function ageCommon({ common }: Track, noises: readonly CommonNoise[], dt: number): void {
  for (let index = 0; index < noises.length; index += 1) {
    const memory = noises[index]?.memory ?? 0;
    const kept = memory === Number.POSITIVE_INFINITY || memory === 0 ? 1 : memory / (memory + dt);
    const slope = common[2 * index + 1] ?? 0;
    common[2 * index] = ((common[2 * index] ?? 0) + dt * slope) * kept;
    common[2 * index + 1] = slope * kept;
  }
}

/** A part of another piece than before was seen: what the parts of one piece have in common is drawn anew. */
export function beginPiece(track: Track, { common = [] }: TrackModel, madeAt: number): void {
  if (track.piece === madeAt) return;
  track.piece = madeAt;
  for (let index = 0; index < common.length; index += 1) {
    if (common[index]?.memory === 0) track.common[2 * index] = track.common[2 * index + 1] = 0;
  }
}

/** Covariance of the level at a time with what observations of a channel have in common. */
export function commonCovarianceAt(track: Track, { common = [] }: TrackModel, { channel, at }: { readonly channel: number; readonly at: number }): number {
  const dt = at - track.at;
  let sum = 0;
  for (let index = 0; index < common.length; index += 1) {
    if (common[index]?.channel === channel) sum += (track.common[2 * index] ?? 0) + dt * (track.common[2 * index + 1] ?? 0);
  }
  return sum;
}

/** The level at a time, also one that the filter has passed: parts are measured later than they are made. */
export function levelAt(track: Track, at: number): number {
  return track.level + track.slope * (at - track.at);
}

/** Variance of that level. */
export function levelVarianceAt(track: Track, at: number): number {
  const dt = at - track.at;
  return Math.max(0, track.levelVariance + dt * (2 * track.covariance + dt * track.slopeVariance));
}

/** What was observed of a tool: an innovation, how strongly the tool shows in it, and the innovation's whole variance. */
export interface Innovation {
  readonly at: number;
  readonly value: number;
  readonly sensitivity: number;
  readonly variance: number;
  /** What it was seen in, where observations of that have something in common. */
  readonly channel?: number;
  /** Whether it shows so little of the tool that a surprise in it says nothing of it. */
  readonly isWeak?: boolean;
}

/**
 * Corrects the filter: one observation of `level + slope·dt`, for which the update keeps the covariance positive
 * semidefinite as long as `variance` holds the track's own share. The gain is exact where one tool shows in the
 * observation, else each tool takes its share of the variance. A surprise widens the level for the next observation,
 * never for this one, whose variance was worked out before.
 */
export function correctTrack(track: Track, innovation: Innovation, noises: readonly CommonNoise[] = []): void {
  const { value, sensitivity: h, variance, channel } = innovation;
  if (h === 0 || !(variance > 0)) return;
  const dt = innovation.at - track.at;
  let levelShare = h * (track.levelVariance + dt * track.covariance);
  let slopeShare = h * (track.covariance + dt * track.slopeVariance);
  for (let index = 0; index < noises.length; index += 1) {
    if (noises[index]?.channel !== channel) continue;
    levelShare += track.common[2 * index] ?? 0;
    slopeShare += track.common[2 * index + 1] ?? 0;
  }
  track.level += (levelShare / variance) * value;
  track.slope += (slopeShare / variance) * value;
  track.levelVariance = Math.max(0, track.levelVariance - (levelShare * levelShare) / variance);
  track.slopeVariance = Math.max(0, track.slopeVariance - (slopeShare * slopeShare) / variance);
  const most = Math.sqrt(track.levelVariance * track.slopeVariance);
  track.covariance = Math.max(-most, Math.min(most, track.covariance - (levelShare * slopeShare) / variance));
  correctCommon(track, { ...innovation, dt, levelShare, slopeShare }, noises);
  track.observations += 1;
  if (innovation.isWeak !== true) noticeSurprise(track, innovation);
}

interface Correction extends Innovation {
  readonly dt: number;
  readonly levelShare: number;
  readonly slopeShare: number;
}

/** How far the corrected level and slope go with what observations have in common; never further than their variances allow. */
function correctCommon(track: Track, { sensitivity: h, variance, channel, dt, levelShare, slopeShare }: Correction, noises: readonly CommonNoise[]): void {
  const { common } = track;
  for (let index = 0; index < noises.length; index += 1) {
    const noise = noises[index];
    if (noise === undefined) return;
    const [level, slope] = [common[2 * index] ?? 0, common[2 * index + 1] ?? 0];
    const seen = h * (level + dt * slope) + (noise.channel === channel ? noise.variance : 0);
    if (seen === 0) continue;
    const [mostLevel, mostSlope] = [Math.sqrt(track.levelVariance * noise.variance), Math.sqrt(track.slopeVariance * noise.variance)];
    common[2 * index] = Math.max(-mostLevel, Math.min(mostLevel, level - (levelShare * seen) / variance));
    common[2 * index + 1] = Math.max(-mostSlope, Math.min(mostSlope, slope - (slopeShare * seen) / variance));
  }
}

const surpriseWeight = 0.2;

/** 3.6 standard deviations of the EWMA of white noise, √(0.2/1.8). */
const surpriseLimit = 1.2;

/**
 * Innovations that keep to one side say that something happened which the model does not know (a step, a fault): the level
 * then counts as uncertain by that much, and the next observations find it anew (Bar-Shalom, Li & Kirubarajan 2001,
 * Estimation with Applications to Tracking and Navigation, section 11.2: adjustable process noise).
 */
function noticeSurprise(track: Track, { value, variance, sensitivity }: Innovation): void {
  const sd = Math.sqrt(variance);
  const bounded = Math.max(-6, Math.min(6, (value / sd) * (sensitivity > 0 ? 1 : -1)));
  track.surprise += surpriseWeight * (bounded - track.surprise);
  if (Math.abs(track.surprise) <= surpriseLimit) return;
  const missed = (track.surprise * sd) / sensitivity;
  track.levelVariance += missed * missed;
  track.surprise = 0;
}
