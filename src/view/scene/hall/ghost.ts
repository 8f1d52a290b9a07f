import { Group, Mesh, MeshStandardMaterial } from "three";
import type { StationView } from "#loop";
import { machineModels } from "../kinds/registry.ts";
import type { Layer } from "../layer.ts";
import type { Layout } from "../layout/layoutLine.ts";
import { beltTop } from "../layout/measures.ts";
import { type Sketch, sketch } from "../solid/sketch.ts";

/** How much smaller than the plant its shadow stands behind it. */
export const ghostScale = 0.6;

/** The shadow plant: the same line in one pale, translucent piece. `layout` is its own, in its own metres. */
export function createGhost({ layout, stations, at }: { readonly layout: Layout; readonly stations: readonly StationView[]; readonly at: { readonly x: number; readonly z: number } }): Layer {
  const material = new MeshStandardMaterial({ transparent: true, opacity: 0.62, roughness: 0.95, depthWrite: true });
  const solid = sketch((board) => {
    for (const place of layout.machines) {
      const model = machineModels[stations[place.station]?.kind ?? "machine"];
      model.body(moved(board, place.x, place.z));
    }
    for (const row of layout.rows) board.box([(row.from + row.to) / 2, beltTop - 0.16, row.z], [Math.abs(row.to - row.from), 0.16, 0.7], { paint: "belt", light: true });
  }, { fine: false });
  const mesh = new Mesh(solid.geometry, material);
  mesh.receiveShadow = true;
  mesh.castShadow = false;
  mesh.scale.setScalar(ghostScale);
  mesh.position.set(at.x, 0, at.z);
  return {
    object: new Group().add(mesh),
    paint: (palette) => { material.color.set(palette.ghost); },
    dispose() {
      solid.geometry.dispose();
      material.dispose();
    },
  };
}

/** A board on which everything is set down elsewhere. */
function moved(board: Sketch, x: number, z: number): Sketch {
  return {
    box: (at, size, look) => board.box([at[0] + x, at[1], at[2] + z], size, look),
    tube: (at, shape, look) => board.tube([at[0] + x, at[1], at[2] + z], shape, look),
    turned: (at, profile, look) => board.turned([at[0] + x, at[1], at[2] + z], profile, look),
    pipe: (points, radius, look) => board.pipe(points.map((point) => [point[0] + x, point[1], point[2] + z] as const), radius, look),
  };
}
