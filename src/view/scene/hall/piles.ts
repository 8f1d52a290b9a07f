import { Color, Group, InstancedMesh, Matrix4, Mesh, MeshStandardMaterial } from "three";
import type { Layer } from "../layer.ts";
import type { Layout } from "../layout/layout.ts";
import { type Measures, yardGrid } from "../layout/measures.ts";
import type { PartLook } from "../parts/partLook.ts";
import type { Matte } from "../solid/matte.ts";
import { type Sketch, sketch } from "../solid/sketch.ts";
import { type Place, perBox, stackingOf } from "./stacking.ts";

/** Finished parts, good and scrapped, in front for the plant, and behind them, pale, for its shadow; one that is drawn stands for as many parts in both. */
export function createPiles({ layout, look, matte, fine }: { readonly layout: Layout; readonly look: PartLook; readonly matte: Matte; readonly fine: boolean }): Layer {
  const object = new Group();
  const { yard, measures } = layout;
  const stacking = stackingOf(measures);
  const capacity = { good: stacking.good.length, scrap: stacking.scrap.length };
  const [front, back] = [{ x: yard.x, z: yard.z + stacking.plantZ }, { x: yard.x, z: yard.z + stacking.shadowZ }];
  const isBoxed = measures.yardDepth === 0;
  const furniture = (board: Sketch, at: Corner): void => (isBoxed ? palletsAndBin(board, at) : ground(board, at, { left: stacking.scrap[0]?.[0] ?? 0, measures }));
  const tables = sketch((board) => furniture(board, front), { fine });
  const stand = new Mesh(tables.geometry, matte.plain);
  const ghostTables = sketch((board) => furniture(board, back), { fine });
  const [pale, paleTinted] = [paleMaterial(), paleMaterial()];
  const ghostStand = new Mesh(ghostTables.geometry, pale);
  const box = sketch(isBoxed ? (board) => board.box([0, 0, 0], [0.2, 0.17, 0.2], { paint: "accent", bevel: 0.018 }) : look.near, { fine, grounded: false, tintsAccent: !isBoxed && look.tintsWhole !== true });
  const piles = [
    pile(box.geometry, matte.tinted, { spots: stacking.good, at: front }),
    pile(box.geometry, matte.tinted, { spots: stacking.scrap, at: front }),
    pile(box.geometry, paleTinted, { spots: stacking.good, at: back }),
    pile(box.geometry, paleTinted, { spots: stacking.scrap, at: back }),
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
      const each = perBox(Math.max(plant.good, shadow.good), Math.max(plant.scrapped, shadow.scrapped), capacity);
      show(piles[0], plant.good / each, capacity.good);
      show(piles[1], plant.scrapped / each, capacity.scrap);
      show(piles[2], shadow.good / each, capacity.good);
      show(piles[3], shadow.scrapped / each, capacity.scrap);
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

interface Corner {
  readonly x: number;
  readonly z: number;
}

function show(mesh: InstancedMesh, drawn: number, most: number): void {
  mesh.count = Math.min(most, Math.ceil(drawn));
}

function paleMaterial(): MeshStandardMaterial {
  return new MeshStandardMaterial({ name: "shadow", transparent: true, opacity: 0.42, roughness: 0.9 });
}

function tint(mesh: InstancedMesh | undefined, colour: Color): void {
  if (mesh === undefined) return;
  for (let at = 0; at < mesh.instanceMatrix.count; at += 1) mesh.setColorAt(at, colour);
  if (mesh.instanceColor !== null) mesh.instanceColor.needsUpdate = true;
}

function pile(geometry: Mesh["geometry"], material: Mesh["material"], { spots, at }: { spots: readonly Place[]; at: Corner }): InstancedMesh {
  const mesh = new InstancedMesh(geometry, material, spots.length);
  const matrix = new Matrix4();
  spots.forEach(([x, y, z], index) => mesh.setMatrixAt(index, matrix.makeTranslation(at.x + x, y, at.z + z)));
  mesh.count = 0;
  mesh.frustumCulled = false;
  return mesh;
}

/** Three pallets, and a bin with a red edge. */
function palletsAndBin(board: Sketch, { x, z }: Corner): void {
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

/** A red line round the places of scrap. */
function ground(board: Sketch, { x, z }: Corner, { left, measures }: { readonly left: number; readonly measures: Measures }): void {
  const { pitch, depth } = yardGrid(measures.finished);
  for (const side of [-1, 1]) {
    board.box([x + left + (side * pitch[0]) / 2, 0, z], [0.08, 0.05, depth + 0.08], { paint: "red", bevel: 0 });
    board.box([x + left, 0, z + (side * depth) / 2], [pitch[0] + 0.08, 0.05, 0.08], { paint: "red", bevel: 0 });
  }
}
