import { exp, ln } from "#kernel";
import { type Innovation, type Track, type TrackModel, createTrack, correctTrack, levelAt, levelVarianceAt, predictTrack } from "./track.ts";

/**
 * How far a worn tool walks beside its steady growth is not known beforehand: the line model says how far it should, the filter that
 * steers allows it more, so that it never loses a tool. Here filters run side by side, each with another walk, and what they foretold of
 * every observation says which walk is likely: static multiple models (Magill 1965, IEEE Transactions on Automatic Control 10, 434–439;
 * Bar-Shalom, Li & Kirubarajan 2001, Estimation with Applications to Tracking and Navigation, section 11.6.2). Plain data.
 */
export interface Walks {
  /** By machine, and of each by walk. */
  readonly tracks: Track[];
  /** Of each walk, for all machines together: logarithm of how likely it has made what came, less that of the likeliest. */
  readonly likelihoods: number[];
}

/**
 * The walks that are thought of, as multiples of the variances that the steering filter allows the level and the slope: what the line
 * model says alone, a tenth of what is allowed, all of it, and tools that stagger about with no trend in their slope. Before anything was
 * seen, the line model is more likely right than not.
 */
const thoughtOf = [
  { level: 0, slope: 0, prior: 0.5 },
  { level: 0.1, slope: 0.1, prior: 0.25 },
  { level: 1, slope: 1, prior: 0.15 },
  { level: 16, slope: 0, prior: 0.07 },
  { level: 160, slope: 0, prior: 0.03 },
] as const;

/** So many observations count; older ones are forgotten, for tools and their makers change. */
const memory = 20_000;

/** Wild innovations count as so many standard deviations. */
const wild = 6;

/** The models of a tool, by walk. `own` is the line model's variance of the level's walk, per second. */
export function walkModels(model: TrackModel, own: number): readonly TrackModel[] {
  return thoughtOf.map(({ level, slope }) => ({ ...model, common: [], levelWalk: Math.max(own, level * model.levelWalk), slopeWalk: slope * model.slopeWalk }));
}

export function createWalks(models: readonly TrackModel[], tracks: readonly Track[]): Walks {
  return { tracks: tracks.flatMap(({ renewed, at }) => models.map((model) => startWalk(model, { renewed, at }))), likelihoods: models.map(() => 0) };
}

function startWalk(model: TrackModel, { renewed, at }: { readonly renewed: number; readonly at: number }): Track {
  const track = createTrack(model, renewed);
  predictTrack(track, model, at);
  return track;
}

/** The machine's tool was renewed at a time, when its wear clock stood at `worn`. */
export function renewWalks({ tracks }: Walks, models: readonly TrackModel[], { machine, at, worn }: { readonly machine: number; readonly at: number; readonly worn: number }): void {
  models.forEach((model, walk) => {
    tracks[machine * models.length + walk] = createTrack(model, at, worn);
  });
}

/** Takes an innovation of the steering filter in, before that is corrected by it: `seen` is as far as it knows the tool. */
export function correctWalks({ tracks, likelihoods }: Walks, models: readonly TrackModel[], { machine, seen, innovation }: { readonly machine: number; readonly seen: Track; readonly innovation: Innovation }): void {
  const { at, value, sensitivity, variance } = innovation;
  if (!(variance > 0)) return;
  const noise = variance - sensitivity * sensitivity * levelVarianceAt(seen, at);
  let most = Number.NEGATIVE_INFINITY;
  models.forEach((model, walk) => {
    const track = tracks[machine * models.length + walk];
    if (track === undefined) return;
    predictTrack(track, model, seen.at);
    const own = noise + sensitivity * sensitivity * levelVarianceAt(track, at);
    const reach = wild * Math.sqrt(own);
    const off = Math.max(-reach, Math.min(reach, value + sensitivity * (levelAt(seen, at) - levelAt(track, at))));
    const likelihood = (likelihoods[walk] ?? 0) * (1 - 1 / memory) - (ln(own) + (off * off) / own) / 2;
    likelihoods[walk] = likelihood;
    most = Math.max(most, likelihood);
    correctTrack(track, { at, value: off, sensitivity, variance: own });
  });
  for (const walk of likelihoods.keys()) likelihoods[walk] = (likelihoods[walk] ?? 0) - most;
}

/** A tool's way as one of its models has it, and how probable that model is; all of a tool add up to 1. */
export interface LikelyWalk {
  readonly track: Track;
  readonly model: TrackModel;
  readonly probability: number;
}

export function likelyWalks({ tracks, likelihoods }: Walks, models: readonly TrackModel[], machine: number): readonly LikelyWalk[] {
  const weights = models.map((_, walk) => (thoughtOf[walk]?.prior ?? 0) * exp(likelihoods[walk] ?? 0));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  return models.flatMap((model, walk) => {
    const track = tracks[machine * models.length + walk];
    return track === undefined ? [] : [{ track, model, probability: (weights[walk] ?? 0) / whole }];
  });
}
