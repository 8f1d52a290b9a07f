import { Group, InstancedMesh, Object3D } from "three";
import type { Layer } from "../layer.ts";
import type { Layout } from "../layout/layout.ts";
import type { Matte } from "../solid/matte.ts";
import { sketch } from "../solid/sketch.ts";

/** A few scale figures in the aisles, as in an architect's model: they give the size of things and do nothing else. */
export function createPeople(layout: Layout, matte: Matte): Layer {
  const solid = sketch((board) => {
    for (const side of [-1, 1]) {
      board.tube([side * 0.1, 0, side * 0.05], { radius: 0.065, length: 0.84, end: 0.09, sides: 8 }, "figure");
      board.tube([side * 0.25, 0.76, 0.02], { radius: 0.045, length: 0.62, end: 0.06, sides: 8 }, "figure");
    }
    board.turned([0, 0.78, 0], [[0, 0], [0.15, 0.02], [0.17, 0.2], [0.21, 0.56], [0.12, 0.66], [0, 0.68]], "figure");
    board.turned([0, 1.5, 0], [[0, 0], [0.07, 0.02], [0.11, 0.12], [0.1, 0.2], [0.05, 0.26], [0, 0.27]], "figure");
  }, { fine: true });
  const walk = layout.track === null ? layout.measures.aisle - 0.665 : -0.3;
  const spots = layout.rows.flatMap((row, index) => {
    const width = Math.abs(row.to - row.from);
    return [0.18, 0.47, 0.78].map((share, person) => ({
      x: Math.min(row.from, row.to) + width * ((share + index * 0.13) % 0.95), z: row.z + walk + 0.14 * ((person + index) % 3), turn: person * 2.1 + index,
    }));
  }).slice(0, 12);
  const mesh = new InstancedMesh(solid.geometry, matte.instanced, spots.length);
  const hand = new Object3D();
  spots.forEach(({ x, z, turn }, index) => {
    hand.position.set(x, 0, z);
    hand.rotation.set(0, turn, 0);
    hand.updateMatrix();
    mesh.setMatrixAt(index, hand.matrix);
  });
  mesh.castShadow = true;
  mesh.receiveShadow = true;
  return {
    object: new Group().add(mesh),
    paint: solid.paint,
    dispose() {
      mesh.dispose();
      solid.geometry.dispose();
    },
  };
}
