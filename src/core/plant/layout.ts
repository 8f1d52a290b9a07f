import { type Draw, distributionDraw } from "#kernel";
import { type CompiledLine, meanSeconds } from "#line";

/** What follows from a line, laid out for the hot path: what a line has not, its plant does not look for. */
export interface Layout {
  readonly stationOfMachine: Int32Array;
  readonly stationOfStep: Int32Array;
  /** By station: 1 where moves to and from it take no time. */
  readonly apart: Uint8Array;
  /** The station that never waits for work, and how many parts stand before it at most; -1 where there is none. */
  readonly source: number;
  readonly sourceBatch: number;
  /** Whether machines batch, set up or change over, lots skip steps, remember earlier ones, or are judged at the end. */
  readonly batches: boolean;
  /** Whether lots differ: in release, pieces, priority or due date. */
  readonly hasLots: boolean;
  /** Whether a part carries attributes, measurements or memories. */
  readonly carries: boolean;
  /** Whether parts can be sent back, scrapped or used up on their way. */
  readonly reworks: boolean;
  /** Whether parts are built into others, or come of others. */
  readonly assembles: boolean;
  /** By product: the stations that build it in. */
  readonly assemblers: readonly (readonly number[])[];
  /** Whether a route comes back into a station with a limited buffer, so that stations can wait for one another. */
  readonly canLock: boolean;
  readonly canSetUp: boolean;
  readonly skips: boolean;
  readonly remembers: boolean;
  readonly judges: boolean;
  /** By station: how the times of changes between setups are drawn, laid out as `CompiledSetups.times`. */
  readonly setupDraws: readonly (readonly (Draw | null)[])[];
  /** By step: mean seconds of its own setup time; NaN without one. */
  readonly setupMeans: Float64Array;
}

export function layoutOf(line: CompiledLine): Layout {
  return {
    stationOfMachine: Int32Array.from(line.stationOfMachine),
    apart: Uint8Array.from(line.apart, Number),
    stationOfStep: Int32Array.from(line.steps, ({ station }) => station),
    source: line.isSaturated ? (line.steps[0]?.station ?? 0) : -1,
    sourceBatch: line.steps[0]?.batchMaximum ?? 1,
    hasLots: line.steps.some(({ splitsInto }) => splitsInto.length > 0) || line.releases.length > 1 || line.inventory.length > 0 || line.releases.some(({ pieces, priority, due }) => pieces !== 1 || priority !== 0 || due < Number.POSITIVE_INFINITY),
    carries: line.attributes.length + line.characteristics.length + line.machinesRemembered + line.endsRemembered > 0 || line.stations.some(({ sensors, rework }) => sensors.length > 0 || rework !== null),
    assembles: line.steps.some(({ components, splitsInto }) => components.length + splitsInto.length > 0),
    assemblers: line.products.map((_, product) => [...new Set(line.steps.filter(({ components }) => components.some((one) => one.product === product)).map(({ station }) => station))]),
    reworks: line.steps.some(({ rework, scrap, queueLimit, splitsInto }) => rework !== null || scrap > 0 || queueLimit?.scraps === true || splitsInto.length > 0) || line.stations.some(({ rework }) => rework !== null),
    canLock: line.steps.some((step, index) => line.steps.slice(0, index).some((earlier) => earlier.product === step.product && earlier.station >= step.station) && (line.stations[step.station]?.places ?? 0) < Number.POSITIVE_INFINITY),
    batches: line.stations.some(({ batch }) => batch !== null),
    canSetUp: line.stations.some(({ changeover, setups }) => changeover !== null || setups !== null),
    skips: line.steps.some(({ share }) => share < 1),
    remembers: line.machinesRemembered + line.endsRemembered > 0,
    judges: line.characteristics.length > 0 || line.design.length > 0,
    setupDraws: line.stations.map(({ setups }) => (setups?.times ?? []).map((time) => (time === null ? null : distributionDraw(time)))),
    setupMeans: Float64Array.from(line.steps, ({ setupTime }) => (setupTime === null ? Number.NaN : meanSeconds(setupTime))),
  };
}
