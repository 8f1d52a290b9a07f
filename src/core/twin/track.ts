/**
 * A Kalman filter of one tool state of one machine: a level that walks and a slope that walks slower (local linear trend;
 * Harvey 1989, Forecasting, Structural Time Series Models and the Kalman Filter, section 2.3). Plain data.
 * Times in seconds; level in the tool state's unit, slope in the unit per second.
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
  /** When the tool was last renewed: parts that were made before are no evidence. */
  renewed: number;
}

/** What is believed of a tool before anything is seen, and how it may move: variances per second. */
export interface TrackModel {
  readonly level: number;
  readonly levelVariance: number;
  readonly slope: number;
  readonly slopeVariance: number;
  readonly levelWalk: number;
  readonly slopeWalk: number;
}

/** A tool that was renewed at a time; below 0 for one that was in use when the run began. */
export function createTrack(model: TrackModel, renewed: number): Track {
  const { level, slope, levelVariance, slopeVariance } = model;
  return { at: renewed, level, slope, levelVariance, covariance: 0, slopeVariance, surprise: 0, observations: 0, renewed };
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
}

/**
 * Corrects the filter: one observation of `level + slope·dt`, for which the update keeps the covariance positive
 * semidefinite as long as `variance` holds the track's own share. The gain is exact where one tool shows in the
 * observation, else each tool takes its share of the variance. A surprise widens the level for the next observation,
 * never for this one, whose variance was worked out before.
 */
export function correctTrack(track: Track, innovation: Innovation): void {
  const { value, sensitivity: h, variance } = innovation;
  if (h === 0 || !(variance > 0)) return;
  const dt = innovation.at - track.at;
  const levelShare = h * (track.levelVariance + dt * track.covariance);
  const slopeShare = h * (track.covariance + dt * track.slopeVariance);
  track.level += (levelShare / variance) * value;
  track.slope += (slopeShare / variance) * value;
  track.levelVariance = Math.max(0, track.levelVariance - (levelShare * levelShare) / variance);
  track.slopeVariance = Math.max(0, track.slopeVariance - (slopeShare * slopeShare) / variance);
  const most = Math.sqrt(track.levelVariance * track.slopeVariance);
  track.covariance = Math.max(-most, Math.min(most, track.covariance - (levelShare * slopeShare) / variance));
  track.observations += 1;
  noticeSurprise(track, innovation);
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
