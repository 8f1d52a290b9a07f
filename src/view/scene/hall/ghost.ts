import { Group, InstancedMesh, Matrix4, MeshStandardMaterial } from "three";
import type { StationView } from "#loop";
import type { Layer } from "../layer.ts";
import type { Layout } from "../layout/layout.ts";
import { crewsOf, placeAll } from "../machines/crews.ts";
import { sketch } from "../solid/sketch.ts";

/** How much smaller than the plant its shadow stands behind it. */
export const ghostScale = 0.6;

/** The shadow plant: the same line in one pale, translucent stuff, a body for each kind of machine. `layout` is its own, in its own metres. */
export function createGhost({ layout, stations, at }: { readonly layout: Layout; readonly stations: readonly StationView[]; readonly at: { readonly x: number; readonly z: number } }): Layer {
  const material = new MeshStandardMaterial({ name: "shadow", transparent: true, opacity: 0.62, roughness: 0.95, depthWrite: true });
  const belts = sketch((board) => {
    const { track, measures: { beltTop, beltWidth } } = layout;
    for (const row of layout.rows) board.box([(row.from + row.to) / 2, track ?? Math.max(0, beltTop - 0.16), row.z], [Math.abs(row.to - row.from), 0.16, track === null ? beltWidth - 0.04 : 0.14], { paint: "belt", light: true });
  }, { fine: false });
  // All are instanced, the belts too: one material then serves one kind of object.
  const floor = new InstancedMesh(belts.geometry, material, 1);
  floor.setMatrixAt(0, new Matrix4());
  const bodies = crewsOf(layout, stations).map(({ model, members }) => {
    const mesh = new InstancedMesh(sketch(model.body, { fine: false }).geometry, material, members.length);
    placeAll(mesh, layout, members);
    return mesh;
  });
  const meshes = [floor, ...bodies];
  for (const mesh of meshes) mesh.receiveShadow = true;
  const object = new Group().add(...meshes);
  object.scale.setScalar(ghostScale);
  object.position.set(at.x, 0, at.z);
  return {
    object,
    paint: (palette) => { material.color.set(palette.ghost); },
    dispose() {
      for (const mesh of meshes) {
        mesh.geometry.dispose();
        mesh.dispose();
      }
      material.dispose();
    },
  };
}
