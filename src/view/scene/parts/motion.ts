import type { PartFrame } from "#loop";
import { carried } from "#loop/frame";
import type { Layout } from "../layout/layout.ts";
import { spineHeading, spinePoint } from "../layout/spine.ts";
import type { Vehicles } from "../vehicles/driving.ts";
import { type Spots, spotOf, spotsOf } from "./spots.ts";

/**
 * Where every part is drawn. Slots keep a position that eases along the way to where the newest frame says the part is: off the
 * machine to the belt or up to the overhead track, along it, and in; what a vehicle carries keeps to the vehicle. Typed arrays
 * throughout: the hot path, allocates only when the line fills up further.
 */
export interface Motion {
  /** x, y, z by entry of the last frame stepped. */
  readonly position: () => Float32Array;
  /** Radians about y by entry. */
  readonly turn: () => Float32Array;
  readonly step: (parts: PartFrame, pace: Pace) => void;
}

interface Pace {
  readonly elapsed: number;
  readonly speed: number;
  readonly jump: boolean;
}

/** Moves longer than this many metres are not walked but jumped; under an overhead track none is. */
const farthest = 45;
/** From this many simulated seconds a second on, nothing could be followed with the eyes. */
const blur = 900;
/** How far below the track what hangs on it travels. */
const hanging = 0.75;

export function createMotion(layout: Layout, vehicles: Vehicles): Motion {
  const spots = spotsOf(layout);
  const way = wayOf(layout);
  const slots: Slots = { along: new Float32Array(0), out: new Float32Array(0), height: new Float32Array(0), turn: new Float32Array(0), world: new Float32Array(0), serials: new Float64Array(0) };
  let position = new Float32Array(0);
  let turn = new Float32Array(0);
  return {
    position: () => position,
    turn: () => turn,
    step(parts, pace) {
      grow(slots, parts);
      if (parts.count > turn.length) {
        position = new Float32Array(Math.max(768, parts.count * 6));
        turn = new Float32Array(position.length / 3);
      }
      hurry(pace);
      for (let entry = 0; entry < parts.count; entry += 1) {
        const slot = parts.slot[entry] ?? 0;
        aim.serial = parts.serial[entry] ?? 0;
        if (parts.machine[entry] === carried) ride(slots, slot, { vehicles, way, vehicle: parts.position[entry] ?? 0 });
        else {
          aim.spot = spotOf(spots, parts, entry);
          move(slots, slot, { spots, way });
        }
        position[entry * 3] = slots.world[slot * 3] ?? 0;
        position[entry * 3 + 1] = slots.world[slot * 3 + 1] ?? 0;
        position[entry * 3 + 2] = slots.world[slot * 3 + 2] ?? 0;
        turn[entry] = slots.turn[slot] ?? 0;
      }
    },
  };
}

/** How parts travel between spots that are apart. */
interface Way {
  readonly layout: Layout;
  /** Metres towards the aisle and height, on the way on and on the way back. */
  readonly lane: number;
  readonly height: number;
  readonly backLane: number;
  readonly backHeight: number;
  readonly isOverhead: boolean;
}

function wayOf(layout: Layout): Way {
  const { laneOffset, beltTop, returnOffset, returnRise } = layout.measures;
  const isOverhead = layout.track !== null;
  const height = layout.track === null ? beltTop : layout.track - hanging;
  return { layout, lane: isOverhead ? 0 : laneOffset, height, backLane: isOverhead ? 0 : returnOffset, backHeight: isOverhead ? height : beltTop + returnRise + 0.05, isOverhead };
}

/** Where the part of each slot is now: distance along the spine, metres towards the aisle, height, turn; its place in the hall; and which part that is. */
interface Slots {
  along: Float32Array<ArrayBuffer>;
  out: Float32Array<ArrayBuffer>;
  height: Float32Array<ArrayBuffer>;
  turn: Float32Array<ArrayBuffer>;
  world: Float32Array<ArrayBuffer>;
  serials: Float64Array<ArrayBuffer>;
}

/** How far things move in this frame, and which part goes where. One object each, rewritten: the frame loop allocates nothing. */
const ease = { quick: 0, sideways: 0, isBlur: false };
const aim = { serial: 0, spot: 0 };
const point = { x: 0, z: 0 };

function hurry({ elapsed, speed, jump }: Pace): void {
  const rate = 3.2 + Math.min(9, speed / 30);
  ease.quick = 1 - Math.exp(-elapsed * rate);
  ease.sideways = 1 - Math.exp(-elapsed * rate * 2.2);
  ease.isBlur = jump || speed > blur;
}

/** One part nearer to its spot, and where that is in the hall. */
function move(slots: Slots, slot: number, { spots, way }: { readonly spots: Spots; readonly way: Way }): void {
  near(slots, slot, { spots, way });
  const along = slots.along[slot] ?? 0;
  spinePoint(way.layout.spine, along, slots.out[slot] ?? 0, point);
  slots.world[slot * 3] = point.x;
  slots.world[slot * 3 + 1] = slots.height[slot] ?? 0;
  slots.world[slot * 3 + 2] = point.z;
  slots.turn[slot] = spineHeading(way.layout.spine, along);
}

/** First aside to its lane, then along the way, then in. */
function near(slots: Slots, slot: number, { spots, way }: { readonly spots: Spots; readonly way: Way }): void {
  const { along, out, height, serials } = slots;
  const toAlong = spots.along[aim.spot] ?? 0;
  const toOut = spots.out[aim.spot] ?? 0;
  const toHeight = spots.height[aim.spot] ?? 0;
  const a = along[slot] ?? 0;
  const o = out[slot] ?? 0;
  const h = height[slot] ?? 0;
  const rest = toAlong - a;
  if (ease.isBlur || serials[slot] !== aim.serial || (Math.abs(rest) > farthest && !way.isOverhead)) {
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
  const { lane: side, isOverhead } = way;
  const lane = isBack ? way.backLane : Math.abs(o) <= side ? o : o > 0 ? side : -side;
  const toLevel = isBack ? way.backHeight : way.height;
  const aside = Math.abs(o - lane) + (isOverhead ? Math.abs(h - toLevel) : 0);
  out[slot] = o + (lane - o) * ease.sideways;
  height[slot] = h + (toLevel - h) * ease.sideways;
  along[slot] = a + rest * ease.quick * Math.max(isOverhead ? 0 : 0.08, 1 - aside * 1.6);
}

/** A part on a vehicle: it goes with it, and onto its middle. */
function ride(slots: Slots, slot: number, { vehicles, way, vehicle }: { readonly vehicles: Vehicles; readonly way: Way; readonly vehicle: number }): void {
  const { world, serials } = slots;
  const { deck, step, along } = vehicles;
  const isNew = ease.isBlur || serials[slot] !== aim.serial;
  serials[slot] = aim.serial;
  for (let axis = 0; axis < 3; axis += 1) {
    const to = deck[vehicle * 3 + axis] ?? 0;
    const moved = (world[slot * 3 + axis] ?? 0) + (step[vehicle * 3 + axis] ?? 0);
    world[slot * 3 + axis] = isNew ? to : moved + (to - moved) * ease.quick;
  }
  const at = along[vehicle] ?? 0;
  spinePoint(way.layout.spine, at, 0, point);
  slots.along[slot] = at;
  slots.out[slot] = (world[slot * 3 + 2] ?? 0) - point.z;
  slots.height[slot] = world[slot * 3 + 1] ?? 0;
  slots.turn[slot] = vehicles.turn[vehicle] ?? 0;
}

function grow(slots: Slots, parts: PartFrame): void {
  let most = 0;
  for (let entry = 0; entry < parts.count; entry += 1) most = Math.max(most, (parts.slot[entry] ?? 0) + 1);
  if (most <= slots.along.length) return;
  const size = Math.max(256, most * 2);
  for (const name of ["along", "out", "height", "turn"] as const) slots[name] = enlarged(slots[name], size);
  slots.world = enlarged(slots.world, size * 3);
  const serials = new Float64Array(size).fill(-1);
  serials.set(slots.serials);
  slots.serials = serials;
}

function enlarged(array: Float32Array<ArrayBuffer>, size: number): Float32Array<ArrayBuffer> {
  const next = new Float32Array(size);
  next.set(array);
  return next;
}
