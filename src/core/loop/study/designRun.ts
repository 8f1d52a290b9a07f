import { underNoise, withNoise } from "#design";
import { type CompiledLine, compileLine } from "#line";
import { type Assumption, assume, createTwin, forecast, settle } from "#twin";

/** One forecast of a designed experiment as a job: all that a thread has to know of it beside the line, as plain data. */
export interface DesignJob {
  readonly kind: "design";
  readonly seed: number;
  readonly horizonSeconds: number;
  /** In the order of the line's design parameters, in their units. */
  readonly design: readonly number[];
  /** Noise factors in standard deviations; none where all are at their means. */
  readonly noise: readonly number[];
  /** What is known of the plant; null for a fresh line as it is declared. */
  readonly assumption: Assumption | null;
}

/** What the twin foretells of it. */
export interface DesignOutcome {
  readonly kind: "design";
  /** Money per hour; null where the line model gives no finite number, like the others. */
  readonly money: number | null;
  readonly yield: number | null;
  /** Money that a good part cost to make, scrap and all; null where none was good. */
  readonly cost: number | null;
}

/** The controllers that the twin stands in for move about this often. */
const steerSeconds = 900;

/** Does one forecast in this thread: of the plant as it is known, or of a fresh line; controllers at their targets under the design. */
export function doDesign(of: CompiledLine, { seed, horizonSeconds, design, noise, assumption: known }: DesignJob): DesignOutcome {
  const line = noise.some((level) => level !== 0) ? compileLine(withNoise(of.spec, noise)) : of;
  const assumption = known === null ? assume(createTwin(line), 0) : underNoise(of.spec, known, noise);
  const sample = forecast(line, assumption, {
    seed, horizonSeconds, replications: 1,
    design: Object.fromEntries(line.design.map((name, index) => [name, design[index] ?? 0])),
    steered: { steering: settle(line, assumption, design), everySeconds: steerSeconds },
  }).samples[0];
  const scope = new Float64Array(line.scopeLength);
  scope.set(design);
  const finite = (value: number | null | undefined): number | null => (value !== null && value !== undefined && Number.isFinite(value) ? value : null);
  return {
    kind: "design",
    money: finite(sample?.moneyPerHour),
    yield: finite(sample?.yield),
    cost: sample === undefined || sample.good === 0 ? null : finite(line.price(scope) - sample.moneyPerHour / sample.goodPerHour),
  };
}
