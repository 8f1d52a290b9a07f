import { exp, ln } from "#kernel";
import { type Series, isEnough, seriesOf, varianceOf } from "./change.ts";
import type { MachineLog } from "./machineLog.ts";
import type { SensorHealth } from "./sensorHealth.ts";
import type { Cause } from "./sensitivity.ts";
import type { SensorEvidence } from "./verdict.ts";
import type { SensorAt } from "./witnesses.ts";

interface Looked {
  readonly log: MachineLog;
  readonly id: string;
  readonly causes: readonly Cause[];
  readonly residuals: Series;
  /** Log-odds against any trouble, and the belief from which it is named. */
  readonly caution: number;
  readonly decided: number;
}

interface Scattered {
  readonly state: "noisier" | "process-moved" | "undecided";
  readonly belief: number;
  readonly cause: string | null;
  readonly evidence: readonly SensorEvidence[];
}

/**
 * A scatter that has grown further than chance: of the sensor itself, or of what it reads, which then scatters the characteristics
 * along by the line model's slopes. Null where it has not grown. Normal sample variances: the likelihood ratio of two variances, and
 * a standard deviation of σ²·√(2/n) for each (Montgomery, Introduction to Statistical Quality Control, 7th ed. 2013, section 4.3).
 */
export function scatterWeighed({ line }: SensorHealth, { sensor }: SensorAt, { log, id, causes, residuals, caution, decided }: Looked): Scattered | null {
  const before = varianceOf(residuals.reference);
  const now = varianceOf(residuals.recent);
  const ratio = now / Math.max(before, 1e-18);
  // The reference's own error: its variance counts as this much larger (two standard deviations).
  const sure = ratio / (1 + 2 * Math.sqrt(2 / residuals.reference.length));
  if (!(sure > 1 && (residuals.recent.length / 2) * (sure - 1 - ln(sure)) > caution)) return null;
  const own: SensorEvidence = { kind: "scatter", of: id, observed: now - before, bySensor: null, byProcess: null, sd: before * Math.sqrt(2 / residuals.reference.length + 2 / residuals.recent.length), parts: residuals.recent.length };
  const likely = causes.filter((cause) => (cause.sensors[sensor] ?? 0) !== 0);
  const witnesses = line.characteristics.flatMap(({ id: of, index }) => {
    const series = seriesOf(log, (part) => part.measured[index]);
    return isEnough(series) ? [{ of, index, series, grown: varianceOf(series.recent) - varianceOf(series.reference) }] : [];
  });
  const logLikelihood = (grownBy: (index: number) => number): number =>
    witnesses.reduce((sum, { index, series, grown }) => {
      const sd = varianceSd(series, varianceOf(series.reference) + grownBy(index));
      const variance = sd * sd;
      const off = grown - grownBy(index);
      return sum - 0.5 * (ln(Math.max(variance, 1e-30)) + (off * off) / Math.max(variance, 1e-30));
    }, 0);
  const bySensor = logLikelihood(() => 0) + ln(0.5);
  const byCause = likely.map((cause) => logLikelihood((index) => square((cause.characteristics[index] ?? 0) / (cause.sensors[sensor] ?? 1)) * (now - before)) + ln(0.5 / likely.length));
  const most = Math.max(bySensor, ...byCause);
  const others = byCause.map((one) => exp(one - most));
  const share = exp(bySensor - most) / (exp(bySensor - most) + others.reduce((sum, other) => sum + other, 0));
  const best = likely[others.indexOf(Math.max(...others))];
  const evidence = [own, ...witnesses.map(({ of, index, series, grown }): SensorEvidence => ({
    kind: "scatter", of, observed: grown, bySensor: 0, byProcess: best === undefined ? null : square((best.characteristics[index] ?? 0) / (best.sensors[sensor] ?? 1)) * (now - before),
    sd: varianceSd(series, varianceOf(series.reference)), parts: series.recent.length,
  }))];
  if (share >= decided) return { state: "noisier", belief: share, cause: null, evidence };
  return share <= 1 - decided ? { state: "process-moved", belief: 1 - share, cause: best?.name ?? null, evidence } : { state: "undecided", belief: Math.max(share, 1 - share), cause: best?.name ?? null, evidence };
}

/** Standard deviation of the growth of a sample variance, from the reference to a variance that the newest have. */
export function varianceSd({ reference, recent }: Series, newest: number): number {
  const before = varianceOf(reference);
  return Math.sqrt((2 * before * before) / reference.length + (2 * newest * newest) / recent.length);
}

function square(value: number): number {
  return value * value;
}
