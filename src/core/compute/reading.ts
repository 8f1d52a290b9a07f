import { type AiReadingSpec, type CompiledLine, type LineSpec, durationSeconds, minutes } from "#line";

/** What it takes to read one measurement or one defect map by a model. */
export interface Reading {
  /** Of one reading, in 10¹² operations. */
  readonly teraOperations: number;
  /** A reading that comes later than this is worth nothing, s. */
  readonly withinSeconds: number;
}

/** Left out, a reading is wanted before the part is far away. */
const standardWithin = minutes(5);

const readingOf = (ai: AiReadingSpec | undefined): Reading | null =>
  ai === undefined ? null : { teraOperations: ai.operations / 1e12, withinSeconds: durationSeconds(ai.within ?? standardWithin) ?? standardWithin };

/** What models read in a line: measurements by characteristic, defect maps by `station/map`. */
export interface Readings {
  readonly measurements: ReadonlyMap<string, Reading>;
  readonly maps: ReadonlyMap<string, Reading>;
}

/** By line: it is asked for every session. */
const known = new WeakMap<LineSpec, Readings>();

export function readingsOf({ spec }: CompiledLine): Readings {
  const found = known.get(spec);
  if (found !== undefined) return found;
  const measurements = new Map<string, Reading>();
  const maps = new Map<string, Reading>();
  for (const [id, { gauge }] of Object.entries(spec.characteristics ?? {})) {
    const reading = readingOf(gauge.ai);
    if (reading !== null) measurements.set(id, reading);
  }
  for (const station of spec.stations) {
    for (const map of station.maps ?? []) {
      const reading = readingOf(map.ai);
      if (reading !== null) maps.set(`${station.id}/${map.id}`, reading);
    }
  }
  const readings = { measurements, maps };
  known.set(spec, readings);
  return readings;
}
