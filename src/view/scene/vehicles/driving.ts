import type { FleetView, VehicleFrame } from "#loop";
import type { Layout } from "../layout/layout.ts";
import { spineHeading, spinePoint } from "../layout/spine.ts";

/** Where all vehicles are drawn; typed arrays by vehicle, counted through all fleets, written anew each frame. */
export interface Vehicles {
  /** x, y, z of the underside of what a vehicle carries, and how far that has moved since the last frame. */
  readonly deck: Float32Array;
  readonly step: Float32Array;
  /** Distance along the spine; radians about y. */
  readonly along: Float32Array;
  readonly turn: Float32Array;
}

export interface Driving extends Vehicles {
  /** Nearer to where the newest frame has them. The hot path: allocates nothing. */
  readonly drive: (frame: VehicleFrame, pace: { readonly elapsed: number; readonly speed: number; readonly jump: boolean }) => void;
}

/** Vehicles without work stand beside each other. */
const idle = 0;
const abreast = 5;
const parking = 0.75;
const heights = { agv: 0.4, hoist: 0, crane: 0 } as const;
/** How far below its track a hoist carries, and below its beam a crane. */
const hoistHangs = 0.75;
const craneHangs = 0.9;
/** From this many simulated seconds a second on, vehicles are where they are at once. */
const blur = 900;

/** How high the tracks of hoists and the beams of cranes of a line run: above its machines and what they carry. */
export function trackHeight({ track, measures, stations }: Layout): number {
  return track ?? Math.max(3.3, ...stations.map(({ height }) => height + 0.55), measures.part[1] * 2 + 1.6);
}

export function beamHeight(layout: Layout): number {
  return Math.max(trackHeight(layout), ...layout.stations.map(({ height }) => height + layout.measures.part[1] + craneHangs + 0.3));
}

const point = { x: 0, z: 0 };

export function createDriving(layout: Layout, fleets: readonly FleetView[]): Driving {
  const kinds = fleets.flatMap(({ kind, vehicles }) => Array.from({ length: vehicles }, () => kind));
  const count = kinds.length;
  const vehicles: Vehicles = { deck: new Float32Array(count * 3), step: new Float32Array(count * 3), along: new Float32Array(count), turn: new Float32Array(count) };
  const { along, turn } = vehicles;
  const lane = layout.measures.beltWidth / 2 + 0.55;
  const anchors = Float32Array.from(layout.stations, ({ bay, to }) => (bay + to) / 2);
  const anchorsX = Float32Array.from(layout.stations, ({ x }) => x);
  const anchorsZ = Float32Array.from(layout.stations, (_, station) => layout.machines.find((place) => place.station === station)?.z ?? 0);
  const hook = { hoist: trackHeight(layout) - hoistHangs, crane: beamHeight(layout) - craneHangs - layout.measures.part[1] };
  let isNew = true;
  return {
    ...vehicles,
    drive(frame, { elapsed, speed, jump }) {
      const share = jump || isNew || speed > blur ? 1 : 1 - Math.exp(-elapsed * (4 + Math.min(10, speed / 20)));
      isNew = false;
      for (let vehicle = 0; vehicle < count; vehicle += 1) {
        const from = frame.from[vehicle] ?? 0;
        const to = frame.to[vehicle] ?? 0;
        const progress = frame.progress[vehicle] ?? 0;
        const target = mix(anchors, from, to, progress) + (from === to && frame.state[vehicle] === idle ? ((vehicle % abreast) - (abreast - 1) / 2) * parking : 0);
        const at = (along[vehicle] ?? 0) + (target - (along[vehicle] ?? 0)) * share;
        along[vehicle] = at;
        const kind = kinds[vehicle] ?? "agv";
        if (kind === "crane") {
          const [x, z] = [vehicles.deck[vehicle * 3] ?? 0, vehicles.deck[vehicle * 3 + 2] ?? 0];
          point.x = x + (mix(anchorsX, from, to, progress) - x) * share;
          point.z = z + (mix(anchorsZ, from, to, progress) - z) * share;
          put(vehicles, vehicle, hook.crane);
        } else {
          spinePoint(layout.spine, at, kind === "agv" ? lane : 0, point);
          turn[vehicle] = spineHeading(layout.spine, at);
          put(vehicles, vehicle, kind === "agv" ? heights.agv : hook.hoist);
        }
      }
    },
  };
}

// oxlint-disable-next-line max-params -- called for every vehicle in every frame: an object a call would be garbage
function mix(places: Float32Array, from: number, to: number, progress: number): number {
  const start = places[from] ?? 0;
  return start + ((places[to] ?? 0) - start) * progress;
}

function put({ deck, step }: Vehicles, vehicle: number, height: number): void {
  const at = vehicle * 3;
  step[at] = point.x - (deck[at] ?? 0);
  step[at + 1] = height - (deck[at + 1] ?? 0);
  step[at + 2] = point.z - (deck[at + 2] ?? 0);
  deck[at] = point.x;
  deck[at + 1] = height;
  deck[at + 2] = point.z;
}
