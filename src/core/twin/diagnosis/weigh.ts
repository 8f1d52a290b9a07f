import { ln } from "#kernel";
import type { Cases, PartCase } from "./cases.ts";
import { readingKey } from "./cases.ts";
import type { Hypothesis } from "./hypotheses.ts";
import type { Evidence } from "./suspect.ts";

/** How well a hypothesis explains the cases at its best. */
export interface Weight {
  /** Logarithm of the likelihood over that of nothing having happened, less what was paid for choosing when. */
  readonly gain: number;
  readonly since: number;
  readonly shape: "step" | "growth";
  /** In usual sizes of the hypothesis, at the newest case. */
  readonly shift: number;
  readonly evidence: readonly Evidence[];
}

/** What is asked for: the deviation of one characteristic or sensor. */
export interface Question {
  readonly asked: { readonly of: "characteristic" | "sensor"; readonly index: number };
  /** Values of the hypothesis's machine from before then are of another regime. */
  readonly from: number;
}

/** The values of one kind that a hypothesis speaks of, in the order of making. */
interface Channel {
  readonly of: "characteristic" | "sensor";
  readonly index: number;
  readonly times: readonly number[];
  readonly values: readonly number[];
  /** Where a lot is meant, whether each value is of it. */
  readonly isOfLot: readonly boolean[] | null;
  /** By usual size of the hypothesis. */
  readonly shift: number;
  readonly scatter: number;
}

/** A signal tells of what is new: a beginning that lies so many values back is e times less likely. */
const memory = 20;
/** A usual size that moves a value by less, in standard deviations, is taken to leave it. */
const unseen = 1e-3;
/** Changes of many usual sizes are rare: in usual sizes, the half-width at half maximum of a Cauchy distribution. */
const usualSizes = 6;
/** Newest values of one kind that are looked at. */
const newest = 100;

/** Values before a change that are asked for, and since. */
const fewestBefore = 4;
const fewestSince = 3;
/** Growth is told from what went on before where there is so much of it. */
const fewestForTrend = 12;
/** Tools wear a little faster or slower than the line model says: standard deviations a value. */
const usualSlope = 0.004;
const mostMoments = 48;

/** The best account that a hypothesis gives of the cases; null where too few are of it. */
export function weigh(cases: Cases, hypothesis: Hypothesis, { asked: about, from }: Question): Weight | null {
  const channels = channelsOf(cases, hypothesis, from);
  const asked = channels.find(({ of, index }) => of === about.of && index === about.index);
  if (asked === undefined) return null;
  const moments = momentsOf(channels, hypothesis);
  // Where all machines of a station are meant, as many values as one has are spread over them.
  const pooled = hypothesis.machine === null ? hypothesis.station.machines : 1;
  let best: Weight | null = null;
  for (const since of moments) {
    for (const shape of hypothesis.shapes) {
      const weight = account(channels, { since, shape, asked, slope: usualSlope / pooled });
      if (weight === null) continue;
      const age = asked.times.filter((time) => time >= since).length / pooled;
      const gain = weight.gain - ln(moments.length * hypothesis.shapes.length) - age / memory - ln(1 + (weight.shift / usualSizes) * (weight.shift / usualSizes));
      if (best === null || gain > best.gain) best = { ...weight, gain };
    }
  }
  return best;
}

function channelsOf(cases: Cases, { station, machine, lot, sensor, kind, signature }: Hypothesis, from: number): readonly Channel[] {
  const found: Channel[] = [];
  const isMade = ({ machines }: PartCase): boolean => (machine === null ? (machines[station.index] ?? -1) >= 0 : machines[station.index] === machine);
  const kept = machine === null ? -newest * station.machines : -newest;
  const parts = sensor === null ? cases.parts.filter((part) => isMade(part) && madeAt(part, station.index) >= from).toSorted((left, right) => madeAt(left, station.index) - madeAt(right, station.index)).slice(kept) : [];
  signature.shifts.forEach((shift, index) => {
    const scatter = signature.scatter[index] ?? 1;
    const seen = parts.filter(({ deviations }) => (deviations[index] ?? null) !== null);
    if (seen.length === 0 || (kind === "gauge" && shift === 0)) return;
    if (Math.abs(shift) < unseen && Math.abs(scatter - 1) < 0.02) return;
    found.push({
      of: "characteristic", index, shift, scatter,
      times: seen.map((part) => madeAt(part, station.index)),
      values: seen.map(({ deviations }) => deviations[index] ?? 0),
      isOfLot: lot === null ? null : seen.map(({ materials }) => materials[lot.material] === lot.number),
    });
  });
  if (kind === "gauge" || kind === "machine") return found;
  const machines = machine === null ? Array.from({ length: station.machines }, (_, each) => each) : [machine];
  signature.sensorShifts.forEach((shift, index) => {
    if ((sensor !== null && sensor !== index) || Math.abs(shift) < unseen) return;
    for (const each of machines) {
      const readings = (cases.readings[readingKey(station.index, each, index)] ?? []).filter(({ at }) => at >= from).slice(-newest);
      if (readings.length > 0) found.push({ of: "sensor", index, shift, scatter: 1, times: readings.map(({ at }) => at), values: readings.map(({ deviation }) => deviation), isOfLot: null });
    }
  });
  return found;
}

function madeAt({ times, at }: PartCase, station: number): number {
  const time = times[station] ?? -1;
  return time < 0 ? at : time;
}

/** When it may have begun: between any two values of the longest channel, but for the first and last few; thinned out where there are many. */
function momentsOf(channels: readonly Channel[], { lot }: Hypothesis): readonly number[] {
  if (lot !== null) return [lot.openedAt];
  const longest = channels.reduce<readonly number[]>((most, { times }) => (times.length > most.length ? times : most), []);
  const moments = longest.slice(fewestBefore, Math.max(fewestBefore, longest.length - fewestSince + 1));
  const every = Math.ceil(moments.length / mostMoments);
  return moments.filter((_, index) => (moments.length - 1 - index) % every === 0);
}

/** One channel against one course of the change. */
interface Fit {
  readonly channel: Channel;
  /** Score and information of the change, a trend that was there before left out. */
  readonly score: number;
  readonly information: number;
  /** Touched values, the others, and by how much the mean of the first is off that of the second. */
  readonly after: number;
  readonly before: number;
  readonly seen: number;
  /** Mean of the course over the touched values. */
  readonly course: number;
  /** Mean square of the touched values about their own line. */
  readonly spread: number;
}

interface Course {
  readonly since: number;
  readonly shape: "step" | "growth";
}

/**
 * What a hypothesis explains of what was asked for, and how far all else agrees. Something else that is wrong at the same place
 * speaks for it no more than what was asked for does, or it would be taken for the cause of everything.
 */
function account(channels: readonly Channel[], { asked, slope, ...course }: Course & { readonly asked: Channel; readonly slope: number }): Weight | null {
  const fits = channels.map((channel) => fitOf(channel, course, slope)).filter((fit) => fit !== null);
  const score = fits.reduce((sum, fit) => sum + fit.score, 0);
  const information = fits.reduce((sum, fit) => sum + fit.information, 0);
  if (fits.length === 0) return null;
  const scatters = fits.some(({ channel }) => Math.abs(channel.scatter - 1) > 0.02);
  if (!scatters && !(information > 0)) return null;
  const best = scatters ? bestOfSeveral(fits, information > 0 ? score / information : 0) : { shift: score / information, gain: (score * score) / (2 * information) };
  const own = fits.filter(({ channel }) => channel === asked).reduce((sum, fit) => sum + gainOf(fit, best.shift), 0);
  const others = fits.filter(({ channel }) => channel !== asked).reduce((sum, fit) => sum + gainOf(fit, best.shift), 0);
  return { gain: own + Math.min(others, 2 * Math.max(0, own) + 1), shift: best.shift, ...course, evidence: fits.map((fit) => evidenceOf(fit, best.shift)) };
}

/** What one channel gains by a change of so many usual sizes. */
function gainOf({ channel, score, information, after, spread, course }: Fit, shift: number): number {
  return score * shift - (information * shift * shift) / 2 + scatterGain(after, spread, 1 + Math.max(-0.5, (channel.scatter - 1) * shift * Math.min(1, course)));
}

/** Where a change also widens the scatter there is no formula for the best: usual sizes are tried, and those about the best of the means. */
function bestOfSeveral(fits: readonly Fit[], ofMeans: number): { readonly shift: number; readonly gain: number } {
  let best = { shift: 0, gain: 0 };
  const sizes = [0.25, 0.5, 0.75, 1, 1.5, 2, 3, 4, 6].flatMap((size) => [-size, size]);
  for (const shift of [...sizes, ...[0.5, 0.7, 0.85, 1, 1.15, 1.3].map((share) => share * ofMeans)]) {
    const gain = fits.reduce((sum, fit) => sum + gainOf(fit, shift), 0);
    if (gain > best.gain) best = { shift, gain };
  }
  return best;
}

/** Gain in the logarithm of a normal likelihood from a standard deviation that is another, for values of such a mean square. */
function scatterGain(count: number, spread: number, ratio: number): number {
  return ratio === 1 ? 0 : count * ((spread / 2) * (1 - 1 / (ratio * ratio)) - ln(ratio));
}

function fitOf(channel: Channel, { since, shape }: Course, slope: number): Fit | null {
  const { times, values, isOfLot, shift } = channel;
  const touched = times.map((time, index) => (isOfLot === null ? time >= since : (isOfLot[index] ?? false)));
  const after = touched.filter(Boolean).length;
  const before = times.length - after;
  if (before < (shape === "growth" ? fewestForTrend : fewestBefore) || after < 1) return null;
  const first = touched.indexOf(true);
  // Growth is counted in values since it began, and reaches the usual size after ten of them.
  const course = touched.map((is, index) => (!is ? 0 : shape === "step" ? 1 : (index - first + 1) / 10));
  const free = withoutTrend(course, slope);
  const dot = (left: readonly number[], right: readonly number[]): number => left.reduce((sum, value, index) => sum + value * (right[index] ?? 0), 0);
  const mean = (of: readonly number[], which: boolean): number => of.reduce((sum, value, index) => sum + (touched[index] === which ? value : 0), 0) / Math.max(1, which ? after : before);
  const unaffected = mean(values, false);
  const noise = noiseOf(values, touched, unaffected);
  const spread = scatterOf(values, touched) / noise;
  return {
    channel, after, before, spread,
    score: (shift * dot(free, values)) / noise,
    information: (shift * shift * dot(free, course)) / noise,
    seen: mean(values, true) - unaffected,
    course: mean(course, true),
  };
}

/**
 * A course with its mean taken out, and as much of its trend as trends there are anyway explain: generalised least squares under
 * slopes of such a standard deviation a value.
 */
function withoutTrend(course: readonly number[], slope: number): readonly number[] {
  const { length } = course;
  const mean = course.reduce((sum, value) => sum + value, 0) / length;
  const middle = (length - 1) / 2;
  const across = course.reduce((sum, value, index) => sum + (value - mean) * (index - middle), 0);
  const spread = (length * (length * length - 1)) / 12;
  const taken = (across * slope * slope) / (1 + slope * slope * spread);
  return course.map((value, index) => value - mean - taken * (index - middle));
}

/** Mean square of the values that are not touched about their mean, at least 1: what the line model does not know of scatters them too. */
function noiseOf(values: readonly number[], touched: readonly boolean[], mean: number): number {
  const before = values.filter((_, index) => touched[index] === false);
  return Math.max(1, before.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / Math.max(1, before.length - 1));
}

/** Mean square of the touched values about their mean; by the differences of neighbours, where a trend does not count. */
function scatterOf(values: readonly number[], touched: readonly boolean[]): number {
  const own = values.filter((_, index) => touched[index] === true);
  if (own.length < 2) return 1;
  let sum = 0;
  for (let index = 1; index < own.length; index += 1) {
    const step = (own[index] ?? 0) - (own[index - 1] ?? 0);
    sum += step * step;
  }
  return sum / (2 * (own.length - 1));
}

function evidenceOf({ channel, seen, course, after, before }: Fit, shift: number): Evidence {
  const explained = channel.shift * shift * course;
  return { of: channel.of, id: String(channel.index), seen, explained, after, before, speaksFor: Math.abs(seen - explained) < Math.abs(seen) };
}
