import type { CompiledFault } from "./compiledPhysics.ts";
import type { CompiledGauge, CompiledSensor } from "./compiledSensing.ts";
import { type Evaluate, compileFormula } from "./formula/evaluate.ts";
import type { GaugeSpec, SensorSpec } from "./sensingSpec.ts";
import { withKind } from "./sensorKinds.ts";
import { secondsIn } from "./units.ts";

/** One sensor. `faults` are those of its station. */
export function compileSensor(given: SensorSpec, at: { readonly index: number; readonly indexOf: (name: string) => number | undefined; readonly faults: readonly CompiledFault[] }): CompiledSensor {
  const sensor = withKind(given);
  const { id, unit, reads, gain = 1, bias = 0, biasSd = 0, noise = 0, quantum = 0, range: [lowest, highest] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY] } = sensor;
  const truth = compileFormula(reads, at.indexOf);
  const lagSeconds = sensor.lag === undefined ? 0 : secondsIn(sensor.lag);
  const periodSeconds = sensor.period === undefined ? 0 : secondsIn(sensor.period);
  const canBeStuck = at.faults.some((fault) => fault.kind === "sensor" && fault.sensor === at.index && fault.stuck);
  return {
    id, unit, reads, truth, gain, bias, biasSd, noise, lagSeconds, quantum, lowest, highest, periodSeconds,
    ...(sensor.name === undefined ? {} : { name: sensor.name }),
    evaluate: bySheet(truth, { gain, bias, lowest, highest }),
    ownSd: rootOfSquares(noise, biasSd, stepSd(quantum)),
    driftPerHour: sensor.drift ?? 0,
    dropout: sensor.dropout ?? 0,
    every: sensor.every ?? 1,
    lot: sensor.lot ?? null,
    remembers: lagSeconds > 0 || periodSeconds > 0 || canBeStuck,
  };
}

/** What a sensor shows by its data sheet. */
function bySheet(truth: Evaluate, { gain, bias, lowest, highest }: Pick<CompiledSensor, "gain" | "bias" | "lowest" | "highest">): Evaluate {
  if (gain === 1 && bias === 0 && lowest === Number.NEGATIVE_INFINITY && highest === Number.POSITIVE_INFINITY) return truth;
  return (scope) => Math.max(lowest, Math.min(highest, gain * truth(scope) + bias));
}

/** Standard deviation of all measurements that a gauge makes of one part, on any machine. */
export function gaugeSd({ noise, reproducibility = 0, quantum = 0 }: GaugeSpec): number {
  return rootOfSquares(noise, reproducibility, stepSd(quantum));
}

export function compileGauge(gauge: GaugeSpec): CompiledGauge {
  const { noise, reproducibility = 0, bias = 0, quantum = 0, cost = 0, plan } = gauge;
  return {
    repeatability: noise, reproducibility, bias, quantum, cost,
    plan: plan === undefined ? null : { size: plan.size, sample: plan.sample, accept: plan.accept ?? 0, isAdaptive: plan.adaptive ?? false },
  };
}

/** Standard deviation of the error of rounding to steps: uniform over one step. */
function stepSd(quantum: number): number {
  return quantum / Math.sqrt(12);
}

function rootOfSquares(first: number, second: number, third: number): number {
  return second === 0 && third === 0 ? first : Math.sqrt(first * first + second * second + third * third);
}
