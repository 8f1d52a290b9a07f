import { ln } from "#kernel";
import type { Cases, PartCase } from "./cases.ts";
import { readingKey } from "./cases.ts";
import type { Hypothesis } from "./hypotheses.ts";
import { Series, type Stretch } from "./series.ts";
import type { Standing } from "./standing.ts";
import { spreadOf } from "./spread.ts";
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
  /** It is looked for what began later than that, and no later than this. */
  readonly after: number;
  readonly until: number;
  /** How the machines of other stations differ anyway. */
  readonly standing: Standing;
}

/** The values of one kind that a hypothesis speaks of, in the order of making. */
interface Channel {
  readonly of: "characteristic" | "sensor";
  readonly index: number;
  /** Whose sensor it is; null for a characteristic. */
  readonly machine: number | null;
  readonly times: readonly number[];
  readonly values: Series;
  /** Where a lot is meant, the stretch of its values; else null. */
  readonly lot: Stretch | null;
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
export function weigh(cases: Cases, hypothesis: Hypothesis, { asked: about, from, after, until, standing }: Question): Weight | null {
  const channels = channelsOf(cases, hypothesis, { from, standing });
  const asked = channels.find(({ of, index }) => of === about.of && index === about.index);
  if (asked === undefined) return null;
  const moments = momentsOf(channels, hypothesis);
  // Where all machines of a station are meant, as many values as one has are spread over them.
  const pooled = hypothesis.machine === null ? hypothesis.station.machines : 1;
  let best: Weight | null = null;
  for (const since of moments) {
    if (since <= after || since > until) continue;
    for (const shape of hypothesis.shapes) {
      const weight = account(channels, { since, shape, asked, slope: usualSlope / pooled });
      if (weight === null) continue;
      const age = asked.times.filter((time) => time >= since && time <= until).length / pooled;
      const gain = weight.gain - ln(moments.length * hypothesis.shapes.length) - age / memory - ln(1 + (weight.shift / usualSizes) * (weight.shift / usualSizes));
      if (best === null || gain > best.gain) best = { ...weight, gain };
    }
  }
  return best;
}

function channelsOf(cases: Cases, { station, machine, lot, sensor, kind, signature }: Hypothesis, { from, standing }: Pick<Question, "from" | "standing">): readonly Channel[] {
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
      of: "characteristic", index, machine: null, shift, scatter,
      times: seen.map((part) => madeAt(part, station.index)),
      values: new Series(seen.map((part) => (part.deviations[index] ?? 0) - standing(part, index, station.index))),
      lot: lot === null ? null : stretchOf(seen.map(({ materials }) => materials[lot.material] === lot.number)),
    });
  });
  if (kind === "gauge" || kind === "machine") return found;
  const machines = machine === null ? Array.from({ length: station.machines }, (_, each) => each) : [machine];
  signature.sensorShifts.forEach((shift, index) => {
    if ((sensor !== null && sensor !== index) || Math.abs(shift) < unseen) return;
    for (const each of machines) {
      const readings = (cases.readings[readingKey(station.index, each, index)] ?? []).filter(({ at }) => at >= from).slice(-newest);
      if (readings.length > 0) found.push({ of: "sensor", index, machine: each, shift, scatter: 1, times: readings.map(({ at }) => at), values: new Series(readings.map(({ deviation }) => deviation)), lot: null });
    }
  });
  return found;
}

/** From the first to the last: lots are used up one after the other. */
function stretchOf(isIn: readonly boolean[]): Stretch {
  const from = isIn.indexOf(true);
  return from < 0 ? { from: 0, to: 0 } : { from, to: isIn.lastIndexOf(true) + 1 };
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
  /**
   * Score and information of the change by generalised least squares: a mean that is not known, and slopes of a standard deviation
   * of `usualSlope` a value, explain what they can of it.
   */
  readonly score: number;
  readonly information: number;
  /** Touched values, the others, and by how much the mean of the first is off that of the second. */
  readonly after: number;
  readonly before: number;
  readonly seen: number;
  /** Mean of the course over the touched values. */
  readonly course: number;
  /** Mean square of the touched values, by the steps between neighbours, where a trend does not count; over that of the others. See `spreadOf`. */
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
  const { times, values, lot, shift } = channel;
  const stretch = lot ?? { from: firstSince(times, since), to: times.length };
  const { from, to } = stretch;
  const after = to - from;
  const before = times.length - after;
  if (before < (shape === "growth" ? fewestForTrend : fewestBefore) || after < 1) return null;
  const whole = values.sum(0, times.length);
  const touched = values.sum(from, to);
  const unaffected = (whole - touched) / before;
  const noise = Math.max(1, (values.squares(0, times.length) - values.squares(from, to) - before * unaffected * unaffected) / Math.max(1, before - 1));
  const { sum, squares, moment, along } = shape === "step" ? stepSums(values, stretch) : growthSums(values, stretch);
  const middle = (times.length - 1) / 2;
  const mean = sum / times.length;
  const across = moment - middle * sum;
  const spread = (times.length * (times.length * times.length - 1)) / 12;
  const taken = (across * slope * slope) / (1 + slope * slope * spread);
  return {
    channel, after, before,
    spread: after < 2 ? 1 : spreadOf(values, stretch, noise),
    score: (shift * (along - mean * whole - taken * (values.moment(0, times.length) - middle * whole))) / noise,
    information: (shift * shift * (squares - mean * sum - taken * across)) / noise,
    seen: touched / after - unaffected,
    course: sum / after,
  };
}

function firstSince(times: readonly number[], since: number): number {
  const first = times.findIndex((time) => time >= since);
  return first < 0 ? times.length : first;
}

/** A course over a stretch, 0 outside: its sum, that of its squares, of it times the index, and of it times the values. */
interface CourseSums {
  readonly sum: number;
  readonly squares: number;
  readonly moment: number;
  readonly along: number;
}

/** 1 all along. */
function stepSums(values: Series, { from, to }: Stretch): CourseSums {
  const count = to - from;
  return { sum: count, squares: count, moment: (count * (from + to - 1)) / 2, along: values.sum(from, to) };
}

/** Counted in values since it began; it reaches the usual size after ten of them. */
function growthSums(values: Series, { from, to }: Stretch): CourseSums {
  const count = to - from;
  const first = (count * (count + 1)) / 2;
  const second = (first * (2 * count + 1)) / 3;
  return { sum: first / 10, squares: second / 100, moment: ((from - 1) * first + second) / 10, along: (values.moment(from, to) - (from - 1) * values.sum(from, to)) / 10 };
}

function evidenceOf({ channel, seen, course, after, before }: Fit, shift: number): Evidence {
  const explained = channel.shift * shift * course;
  return { of: channel.of, id: String(channel.index), machine: channel.machine, seen, explained, after, before, speaksFor: Math.abs(seen - explained) < Math.abs(seen) };
}
