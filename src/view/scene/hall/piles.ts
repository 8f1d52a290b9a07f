import { Color, Group, InstancedMesh, Matrix4, Mesh, MeshStandardMaterial } from "three";
import type { Layer } from "../layer.ts";
import type { Footprint } from "../layout/layoutLine.ts";
import type { Matte } from "../solid/matte.ts";
import { type Sketch, sketch } from "../solid/sketch.ts";
import { binSpots, palletSpots, perBox, pileCapacity, pilePlaces } from "./stacking.ts";

/** Pallets of good parts and the scrap bin, in front for the plant, and behind them, pale, for its shadow; one box stands for as many parts in both. */
export function createPiles({ yard, matte, fine }: { readonly yard: Footprint; readonly matte: Matte; readonly fine: boolean }): Layer {
  const object = new Group();
  const { plant: front, shadow: back } = pilePlaces(yard);
  const tables = sketch((board) => {
    furniture(board, front);
  }, { fine });
  const stand = new Mesh(tables.geometry, matte.plain);
  const ghostTables = sketch((board) => furniture(board, back), { fine });
  const [pale, paleTinted] = [paleMaterial(), paleMaterial()];
  const ghostStand = new Mesh(ghostTables.geometry, pale);
  const box = sketch((board) => board.box([0, 0, 0], [0.2, 0.17, 0.2], { paint: "accent", bevel: 0.018 }), { fine, grounded: false });
  const piles = [
    pile(box.geometry, matte.tinted, { spots: palletSpots, at: front }),
    pile(box.geometry, matte.tinted, { spots: binSpots, at: front }),
    pile(box.geometry, paleTinted, { spots: palletSpots, at: back }),
    pile(box.geometry, paleTinted, { spots: binSpots, at: back }),
  ] as const;
  for (const mesh of [stand, piles[0], piles[1]]) {
    mesh.castShadow = true;
    mesh.receiveShadow = true;
  }
  object.add(stand, ghostStand, ...piles);
  return {
    object,
    update({ frame }) {
      if (frame === null) return;
      const { plant, shadow } = frame;
      const each = perBox(Math.max(plant.good, shadow.good), Math.max(plant.scrapped, shadow.scrapped));
      [plant.good, plant.scrapped, shadow.good, shadow.scrapped].forEach((parts, index) => {
        const mesh = piles[index];
        if (mesh !== undefined) mesh.count = Math.min(index % 2 === 0 ? pileCapacity.good : pileCapacity.scrap, Math.ceil(parts / each));
      });
    },
    paint(palette) {
      for (const solid of [tables, ghostTables, box]) solid.paint(palette);
      for (const material of [pale, paleTinted]) material.color.set(palette.ghost);
      const ghost = new Color(palette.ghost);
      const [good, scrap] = [new Color(palette.part), new Color(palette.scrap)];
      [good, scrap, good.clone().lerp(ghost, 0.35), scrap.clone().lerp(ghost, 0.35)].forEach((colour, index) => tint(piles[index], colour));
    },
    dispose() {
      for (const solid of [tables, ghostTables, box]) solid.geometry.dispose();
      for (const mesh of piles) mesh.dispose();
      for (const material of [pale, paleTinted]) material.dispose();
    },
  };
}

function paleMaterial(): MeshStandardMaterial {
  return new MeshStandardMaterial({ name: "shadow", transparent: true, opacity: 0.42, roughness: 0.9 });
}

function tint(mesh: InstancedMesh | undefined, colour: Color): void {
  if (mesh === undefined) return;
  for (let at = 0; at < mesh.instanceMatrix.count; at += 1) mesh.setColorAt(at, colour);
  if (mesh.instanceColor !== null) mesh.instanceColor.needsUpdate = true;
}

function pile(geometry: Mesh["geometry"], material: Mesh["material"], { spots, at }: { spots: () => readonly (readonly [number, number, number])[]; at: { x: number; z: number } }): InstancedMesh {
  const places = spots();
  const mesh = new InstancedMesh(geometry, material, places.length);
  const matrix = new Matrix4();
  places.forEach(([x, y, z], index) => mesh.setMatrixAt(index, matrix.makeTranslation(at.x + x, y, at.z + z)));
  mesh.count = 0;
  mesh.frustumCulled = false;
  return mesh;
}

function furniture(board: Sketch, { x, z }: { x: number; z: number }): void {
  for (const pallet of [-1.75, -0.5, 0.75]) {
    for (const slat of [-0.44, -0.22, 0, 0.22, 0.44]) board.box([x + pallet, 0.11, z + slat], [1.1, 0.035, 0.16], { paint: "wood", bevel: 0.008 });
    for (const foot of [-0.45, 0, 0.45]) board.box([x + pallet + foot, 0, z], [0.12, 0.11, 1.06], { paint: "wood", bevel: 0.008 });
  }
  const bin = x + 2.0;
  board.box([bin, 0.06, z], [1.0, 0.05, 1.06], { paint: "panel", bevel: 0.01 });
  for (const side of [-1, 1]) {
    board.box([bin + side * 0.5, 0.06, z], [0.05, 0.6, 1.1], { paint: "panel", bevel: 0.01 });
    board.box([bin, 0.06, z + side * 0.53], [1.0, 0.6, 0.05], { paint: "panel", bevel: 0.01 });
    board.box([bin + side * 0.5, 0.64, z], [0.09, 0.07, 1.16], { paint: "red", bevel: 0.015 });
    board.box([bin, 0.64, z + side * 0.53], [1.06, 0.07, 0.09], { paint: "red", bevel: 0.015 });
  }
}
