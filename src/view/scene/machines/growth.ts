import { Group, Mesh } from "three";
import type { StationView } from "#loop";
import type { Layer } from "../layer.ts";
import type { Layout } from "../layout/layout.ts";
import type { Matte } from "../solid/matte.ts";
import { type Solid, sketchInSteps } from "../solid/sketch.ts";
import { homeOf } from "./crews.ts";
import type { Growth } from "./machineModel.ts";
import { modelOf } from "./models.ts";

/** What is whole stands still for so many seconds, then leaves in so many. */
const restSeconds = 1.2;
const leaveSeconds = 3.5;

interface Growing {
  readonly mesh: Mesh;
  readonly growth: Growth;
  readonly ends: readonly number[];
  readonly machine: number;
  /** How many pieces it had in the last picture, and seconds since it was whole; infinite where none is leaving. */
  pieces: number;
  since: number;
}

/** What grows on machines with every part that they have done: a hull in its dock. It is drawn up to the piece that it has come to. */
export function createGrowth({ layout, stations, matte, fine }: {
  readonly layout: Layout; readonly stations: readonly StationView[]; readonly matte: Matte; readonly fine: boolean;
}): Layer {
  const object = new Group();
  const solids: Solid[] = [];
  const all = layout.machines.flatMap((place, machine): Growing[] => {
    const { grows } = modelOf(stations[place.station]?.kind ?? "machine");
    if (grows === undefined) return [];
    const solid = sketchInSteps(grows.pieces, { fine });
    solids.push(solid);
    const mesh = new Mesh(solid.geometry, matte.plain);
    const home = new Group().add(mesh);
    home.applyMatrix4(homeOf(place));
    mesh.castShadow = true;
    mesh.receiveShadow = true;
    mesh.frustumCulled = false;
    object.add(home);
    return [{ mesh, growth: grows, ends: solid.ends, machine, pieces: -1, since: Number.POSITIVE_INFINITY }];
  });
  return {
    object,
    update({ frame, elapsed, isStill }) {
      if (frame === null) return;
      const { cycle, progress } = frame.plant.machines;
      for (let index = 0; index < all.length; index += 1) {
        const one = all[index];
        if (one === undefined) continue;
        const begun = cycle[one.machine] ?? 0;
        show(one, begun - ((progress[one.machine] ?? 0) > 0 && begun > 0 ? 1 : 0), isStill ? Number.POSITIVE_INFINITY : elapsed);
      }
    },
    paint(palette) {
      for (const solid of solids) solid.paint(palette);
    },
    dispose() {
      for (const { geometry } of solids) geometry.dispose();
    },
  };
}

/** Draws what so many parts have come to. The hot path: allocates nothing. */
function show(one: Growing, parts: number, elapsed: number): void {
  const { mesh, growth, ends } = one;
  const pieces = parts % growth.pieces.length;
  if (one.pieces > pieces) one.since = 0;
  one.pieces = pieces;
  one.since += elapsed;
  const share = Math.min(1, Math.max(0, (one.since - restSeconds) / leaveSeconds));
  const isLeaving = one.since < restSeconds + leaveSeconds;
  const gone = isLeaving ? share * share : 0;
  mesh.position.set(growth.leaves[0] * gone, growth.leaves[1] * gone, growth.leaves[2] * gone);
  mesh.geometry.setDrawRange(0, isLeaving ? (ends.at(-1) ?? 0) : pieces === 0 ? 0 : (ends[pieces - 1] ?? 0));
}
