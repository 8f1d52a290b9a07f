import { DynamicDrawUsage, Group, InstancedMesh, Matrix4, Mesh } from "three";
import type { FleetView } from "#loop";
import type { Layer } from "../layer.ts";
import type { Layout } from "../layout/layout.ts";
import type { Matte } from "../solid/matte.ts";
import { type Solid, sketch } from "../solid/sketch.ts";
import { type Driving, beamHeight } from "./driving.ts";
import { drawCart, drawGantry, drawHoist, drawRails, drawTrolley } from "./shapes.ts";

/** What of a vehicle moves as one: all of it, or a crane's gantry, which stays in the middle of the hall, and its trolley. */
interface Moving {
  readonly mesh: InstancedMesh;
  readonly vehicles: readonly number[];
  /** Height of the mesh's origin above the vehicle's deck; null where it stands on the floor. */
  readonly rise: number | null;
  readonly staysAcross: boolean;
}

/** The vehicles of all fleets: carts on the floor, hoists under their track, gantry cranes over the whole hall. */
export function createVehicles({ layout, fleets, driving, matte, fine }: {
  readonly layout: Layout; readonly fleets: readonly FleetView[]; readonly driving: Driving; readonly matte: Matte; readonly fine: boolean;
}): Layer {
  const object = new Group();
  const solids: Solid[] = [];
  const moving: Moving[] = [];
  const { part } = layout.measures;
  const add = (kind: FleetView["kind"], draw: Parameters<typeof sketch>[0], how: Pick<Moving, "rise" | "staysAcross">): void => {
    const vehicles = fleets.filter((fleet) => fleet.kind === kind).flatMap(({ firstVehicle, vehicles: count }) => Array.from({ length: count }, (_, index) => firstVehicle + index));
    if (vehicles.length === 0) return;
    const solid = sketch(draw, { fine, grounded: false });
    const mesh = new InstancedMesh(solid.geometry, matte.instanced, vehicles.length);
    mesh.instanceMatrix.setUsage(DynamicDrawUsage);
    mesh.frustumCulled = false;
    mesh.castShadow = true;
    mesh.receiveShadow = true;
    solids.push(solid);
    moving.push({ mesh, vehicles, ...how });
    object.add(mesh);
  };
  const beam = beamHeight(layout);
  add("agv", (board) => drawCart(board, part), { rise: null, staysAcross: false });
  add("hoist", (board) => drawHoist(board, part), { rise: 0, staysAcross: false });
  add("crane", (board) => drawGantry(board, { span: layout.floor.depth - 0.7, height: beam }), { rise: null, staysAcross: true });
  add("crane", (board) => drawTrolley(board, part), { rise: 0, staysAcross: false });
  if (fleets.some(({ kind }) => kind === "crane")) {
    const rails = sketch((board) => drawRails(board, layout.floor), { fine: false });
    const mesh = new Mesh(rails.geometry, matte.plain);
    mesh.receiveShadow = true;
    solids.push(rails);
    object.add(mesh);
  }
  return {
    object,
    update({ frame, elapsed, speed, isStill }) {
      if (frame === null) return;
      driving.drive(frame.plant.vehicles, { elapsed, speed, jump: isStill });
      for (const one of moving) place(one, driving, layout.floor.z);
    },
    paint(palette) {
      for (const solid of solids) solid.paint(palette);
    },
    dispose() {
      for (const { geometry } of solids) geometry.dispose();
      for (const { mesh } of moving) mesh.dispose();
    },
  };
}

const matrix = new Matrix4();

/** The hot path: allocates nothing. */
function place({ mesh, vehicles, rise, staysAcross }: Moving, { deck, turn }: Driving, middle: number): void {
  for (let index = 0; index < vehicles.length; index += 1) {
    const vehicle = vehicles[index] ?? 0;
    matrix.makeRotationY(turn[vehicle] ?? 0);
    matrix.setPosition(deck[vehicle * 3] ?? 0, rise === null ? 0 : (deck[vehicle * 3 + 1] ?? 0) + rise, staysAcross ? middle : (deck[vehicle * 3 + 2] ?? 0));
    mesh.setMatrixAt(index, matrix);
  }
  mesh.instanceMatrix.needsUpdate = true;
}

