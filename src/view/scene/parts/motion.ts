import type { PartFrame } from "#loop";
import { waiting } from "#loop/frame";
import type { Layout } from "../layout/layoutLine.ts";
import { beltTop, laneOffset, returnOffset, returnRise } from "../layout/measures.ts";
import { spinePoint } from "../layout/spine.ts";

/**
 * Where every part is drawn. Slots keep a position that eases along the belt to where the newest frame says the part is:
 * off the machine to the belt, along it, and in. Typed arrays throughout: the hot path, allocates only when the line fills up further.
 */
export interface Motion {
  /** x, y, z by entry of the last frame stepped. */
  readonly position: () => Float32Array;
  readonly step: (parts: PartFrame, pace: { readonly elapsed: number; readonly speed: number; readonly jump: boolean }) => void;
}

/** Moves longer than this many metres are not walked but jumped. */
const farthest = 45;
/** From this many simulated seconds a second on, nothing could be followed with the eyes. */
const blur = 900;

export function createMotion(layout: Layout): Motion {
  const table = tableOf(layout);
  let along = new Float32Array(0);
  let out = new Float32Array(0);
  let height = new Float32Array(0);
  let serials = new Float64Array(0);
  let position = new Float32Array(0);
  const grow = (slots: number, entries: number) => {
    if (slots > along.length) {
      const size = Math.max(256, slots * 2);
      [along, out, height] = [enlarged(along, size), enlarged(out, size), enlarged(height, size)];
      const more = new Float64Array(size).fill(-1);
      more.set(serials);
      serials = more;
    }
    if (entries * 3 > position.length) position = new Float32Array(Math.max(768, entries * 6));
  };
  const point = { x: 0, z: 0 };
  return {
    position: () => position,
    step(parts, { elapsed, speed, jump }) {
      let most = 0;
      for (let entry = 0; entry < parts.count; entry += 1) most = Math.max(most, (parts.slot[entry] ?? 0) + 1);
      grow(most, parts.count);
      const rate = 3.2 + Math.min(9, speed / 30);
      const quick = 1 - Math.exp(-elapsed * rate);
      const sideways = 1 - Math.exp(-elapsed * rate * 2.2);
      const isBlur = jump || speed > blur;
      for (let entry = 0; entry < parts.count; entry += 1) {
        const slot = parts.slot[entry] ?? 0;
        const spot = spotOf(table, parts, entry);
        const [toAlong, toOut, toHeight] = [table.along[spot] ?? 0, table.out[spot] ?? 0, table.height[spot] ?? 0];
        let a = along[slot] ?? 0;
        let o = out[slot] ?? 0;
        let h = height[slot] ?? 0;
        const serial = parts.serial[entry] ?? 0;
        const rest = toAlong - a;
        if (isBlur || serials[slot] !== serial || Math.abs(rest) > farthest) {
          a = toAlong;
          o = toOut;
          h = toHeight;
          serials[slot] = serial;
        } else if (Math.abs(rest) > 0.12) {
          const isBack = rest < -1.5;
          const lane = isBack ? returnOffset : Math.abs(o) <= laneOffset ? o : o > 0 ? laneOffset : -laneOffset;
          const aside = Math.abs(o - lane);
          o += (lane - o) * sideways;
          h += ((isBack ? beltTop + returnRise + 0.05 : beltTop) - h) * sideways;
          a += rest * quick * Math.max(0.08, 1 - aside * 1.6);
        } else {
          a += rest * sideways;
          o += (toOut - o) * quick;
          h += (toHeight - h) * quick;
        }
        along[slot] = a;
        out[slot] = o;
        height[slot] = h;
        spinePoint(layout.spine, a, o, point);
        position[entry * 3] = point.x;
        position[entry * 3 + 1] = h;
        position[entry * 3 + 2] = point.z;
      }
    },
  };
}

/** All places of all parts as flat arrays: the machines first, then the stations' queues. */
interface Table {
  readonly along: Float32Array;
  readonly out: Float32Array;
  readonly height: Float32Array;
  readonly firstOfQueue: Uint32Array;
  readonly lengthOfQueue: Uint32Array;
}

function tableOf(layout: Layout): Table {
  const spots = [...layout.machines.map(({ work }) => work), ...layout.stations.flatMap(({ queue }) => queue)];
  const firstOfQueue = new Uint32Array(layout.stations.length);
  const lengthOfQueue = Uint32Array.from(layout.stations, ({ queue }) => queue.length);
  let first = layout.machines.length;
  layout.stations.forEach(({ queue }, index) => {
    firstOfQueue[index] = first;
    first += queue.length;
  });
  return {
    along: Float32Array.from(spots, (spot) => spot.along),
    out: Float32Array.from(spots, (spot) => spot.out),
    height: Float32Array.from(spots, (spot) => spot.height),
    firstOfQueue, lengthOfQueue,
  };
}

function spotOf(table: Table, parts: PartFrame, entry: number): number {
  const machine = parts.machine[entry] ?? waiting;
  if (machine !== waiting) return machine;
  const station = parts.station[entry] ?? 0;
  return (table.firstOfQueue[station] ?? 0) + Math.min(parts.position[entry] ?? 0, Math.max(0, (table.lengthOfQueue[station] ?? 1) - 1));
}

function enlarged(array: Float32Array<ArrayBuffer>, size: number): Float32Array<ArrayBuffer> {
  const next = new Float32Array(size);
  next.set(array);
  return next;
}
