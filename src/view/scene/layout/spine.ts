const step = 0.1;

/** The transport line's middle, sampled every 0.1 m of its length: where it is, and which way is its front. */
export interface Spine {
  readonly length: number;
  readonly step: number;
  readonly x: Float32Array;
  readonly z: Float32Array;
  /** Towards the aisle: +z along the rows; crosses over in the middle of each turn. */
  readonly outX: Float32Array;
  readonly outZ: Float32Array;
  /** Radians about y by which what is long along the x axis turns to lie along the way. */
  readonly heading: Float32Array;
}

export interface SpineRow {
  readonly z: number;
  /** Where the row begins and ends, in its direction of travel. */
  readonly from: number;
  readonly to: number;
}

interface Sample {
  readonly x: number;
  readonly z: number;
  readonly outX: number;
  readonly outZ: number;
}

/** The way along all rows, joined by rounded turns at their ends, and each row's distance along it at its beginning. */
export function runSpine(rows: readonly SpineRow[], bend: number): { spine: Spine; starts: number[] } {
  const samples: Sample[] = [];
  const starts: number[] = [];
  rows.forEach((row, index) => {
    starts.push(samples.length * step);
    const length = Math.abs(row.to - row.from);
    const direction = Math.sign(row.to - row.from);
    for (let at = 0; at < length; at += step) samples.push({ x: row.from + direction * at, z: row.z, outX: 0, outZ: 1 });
    const next = rows[index + 1];
    if (next !== undefined) turn(samples, row, { next, direction, bend });
  });
  const pick = (name: keyof Sample) => Float32Array.from(samples, (sample) => sample[name]);
  return { spine: { length: (samples.length - 1) * step, step, x: pick("x"), z: pick("z"), outX: pick("outX"), outZ: pick("outZ"), heading: headingOf(samples) }, starts };
}

/** Two quarter bends and a straight piece between them, towards the row behind. */
function turn(samples: Sample[], row: SpineRow, { next, direction, bend }: { next: SpineRow; direction: number; bend: number }): void {
  const straight = Math.max(0, row.z - next.z - 2 * bend);
  const quarter = (bend * Math.PI) / 2;
  const total = quarter * 2 + straight;
  const count = Math.round(total / step);
  for (let index = 0; index < count; index += 1) {
    const at = (index / count) * total;
    const side = direction * Math.max(-1, Math.min(1, (total / 2 - at) / 0.7));
    if (at < quarter) {
      const angle = at / bend;
      push(samples, { x: row.to + direction * bend * Math.sin(angle), z: row.z - bend * (1 - Math.cos(angle)), heading: [direction * Math.cos(angle), -Math.sin(angle)], side });
    } else if (at < quarter + straight) {
      push(samples, { x: row.to + direction * bend, z: row.z - bend - (at - quarter), heading: [0, -1], side });
    } else {
      const angle = (at - quarter - straight) / bend;
      push(samples, { x: row.to + direction * bend * Math.cos(angle), z: next.z + bend * (1 - Math.sin(angle)), heading: [-direction * Math.sin(angle), -Math.cos(angle)], side });
    }
  }
}

function push(samples: Sample[], { x, z, heading, side }: { x: number; z: number; heading: readonly [number, number]; side: number }): void {
  samples.push({ x, z, outX: -heading[1] * side, outZ: heading[0] * side });
}

function headingOf(samples: readonly Sample[]): Float32Array {
  return Float32Array.from(samples, (sample, index) => {
    const [from, to] = [samples[Math.max(0, index - 1)] ?? sample, samples[Math.min(samples.length - 1, index + 1)] ?? sample];
    return Math.atan2(from.z - to.z, to.x - from.x);
  });
}

/** A point of the spine, `out` metres towards the aisle; written into `point` as x, z. */
// oxlint-disable-next-line max-params -- called for every part in every frame: an object a call would be garbage
export function spinePoint(spine: Spine, distance: number, out: number, point: { x: number; z: number }): void {
  const last = spine.x.length - 1;
  const exact = Math.max(0, Math.min(last, distance / spine.step));
  const index = Math.min(last - 1, Math.floor(exact));
  const share = exact - index;
  const rest = 1 - share;
  const at = Math.max(0, index);
  const next = Math.min(last, at + 1);
  point.x = (spine.x[at] ?? 0) * rest + (spine.x[next] ?? 0) * share + ((spine.outX[at] ?? 0) * rest + (spine.outX[next] ?? 0) * share) * out;
  point.z = (spine.z[at] ?? 0) * rest + (spine.z[next] ?? 0) * share + ((spine.outZ[at] ?? 0) * rest + (spine.outZ[next] ?? 0) * share) * out;
}

/** Radians that a part on the spine is turned by. */
export function spineHeading({ heading, step: each }: Spine, distance: number): number {
  return heading[Math.max(0, Math.min(heading.length - 1, Math.round(distance / each)))] ?? 0;
}
