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
  const slots: Slots = { along: new Float32Array(0), out: new Float32Array(0), height: new Float32Array(0), serials: new Float64Array(0) };
  let position = new Float32Array(0);
  const point = { x: 0, z: 0 };
  return {
    position: () => position,
    step(parts, { elapsed, speed, jump }) {
      grow(slots, parts);
      if (parts.count * 3 > position.length) position = new Float32Array(Math.max(768, parts.count * 6));
      const rate = 3.2 + Math.min(9, speed / 30);
      ease.quick = 1 - Math.exp(-elapsed * rate);
      ease.sideways = 1 - Math.exp(-elapsed * rate * 2.2);
      ease.isBlur = jump || speed > blur;
      for (let entry = 0; entry < parts.count; entry += 1) {
        const slot = parts.slot[entry] ?? 0;
        aim.serial = parts.serial[entry] ?? 0;
        aim.spot = spotOf(table, parts, entry);
        move(slots, slot, table);
        spinePoint(layout.spine, slots.along[slot] ?? 0, slots.out[slot] ?? 0, point);
        position[entry * 3] = point.x;
        position[entry * 3 + 1] = slots.height[slot] ?? 0;
        position[entry * 3 + 2] = point.z;
      }
    },
  };
}

/** Where the part of each slot is now: distance along the spine, metres towards the aisle, height; and which part that is. */
interface Slots {
  along: Float32Array<ArrayBuffer>;
  out: Float32Array<ArrayBuffer>;
  height: Float32Array<ArrayBuffer>;
  serials: Float64Array<ArrayBuffer>;
}

/** How far things move in this frame, and which part goes where. One object each, rewritten: the frame loop allocates nothing. */
const ease = { quick: 0, sideways: 0, isBlur: false };
const aim = { serial: 0, spot: 0 };

/** One part nearer to its spot: first aside to its lane, then along the belt, then in. */
function move(slots: Slots, slot: number, table: Table): void {
  const { along, out, height, serials } = slots;
  const toAlong = table.along[aim.spot] ?? 0;
  const toOut = table.out[aim.spot] ?? 0;
  const toHeight = table.height[aim.spot] ?? 0;
  const a = along[slot] ?? 0;
  const o = out[slot] ?? 0;
  const h = height[slot] ?? 0;
  const rest = toAlong - a;
  if (ease.isBlur || serials[slot] !== aim.serial || Math.abs(rest) > farthest) {
    along[slot] = toAlong;
    out[slot] = toOut;
    height[slot] = toHeight;
    serials[slot] = aim.serial;
    return;
  }
  if (Math.abs(rest) <= 0.12) {
    along[slot] = a + rest * ease.sideways;
    out[slot] = o + (toOut - o) * ease.quick;
    height[slot] = h + (toHeight - h) * ease.quick;
    return;
  }
  const isBack = rest < -1.5;
  const lane = isBack ? returnOffset : Math.abs(o) <= laneOffset ? o : o > 0 ? laneOffset : -laneOffset;
  const aside = Math.abs(o - lane);
  out[slot] = o + (lane - o) * ease.sideways;
  height[slot] = h + ((isBack ? beltTop + returnRise + 0.05 : beltTop) - h) * ease.sideways;
  along[slot] = a + rest * ease.quick * Math.max(0.08, 1 - aside * 1.6);
}

function grow(slots: Slots, parts: PartFrame): void {
  let most = 0;
  for (let entry = 0; entry < parts.count; entry += 1) most = Math.max(most, (parts.slot[entry] ?? 0) + 1);
  if (most <= slots.along.length) return;
  const size = Math.max(256, most * 2);
  for (const name of ["along", "out", "height"] as const) slots[name] = enlarged(slots[name], size);
  const serials = new Float64Array(size).fill(-1);
  serials.set(slots.serials);
  slots.serials = serials;
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
