import { DynamicDrawUsage, Group, InstancedBufferAttribute, InstancedMesh, type Matrix4, type Mesh, type MeshStandardMaterial, Object3D } from "three";
import type { StationView } from "#loop";
import type { Layer, Moment } from "../layer.ts";
import type { Layout } from "../layout/layout.ts";
import { createGlass, type Matte } from "../solid/matte.ts";
import { type Solid, sketch } from "../solid/sketch.ts";
import { type Crew, crewsOf, homeOf, placeAll } from "./crews.ts";
import type { Cycles } from "./cycle.ts";
import type { MovingPiece, Pose } from "./machineModel.ts";

interface Piece {
  readonly mesh: InstancedMesh;
  readonly piece: MovingPiece;
  readonly members: readonly number[];
}

/** All machines, one instanced body a kind and one mesh for each of its moving pieces. */
export function createMachines({ layout, stations, cycles, matte, fine }: {
  readonly layout: Layout; readonly stations: readonly StationView[]; readonly cycles: Cycles; readonly matte: Matte; readonly fine: boolean;
}): Layer {
  const glass = createGlass();
  const { object, solids, meshes, pieces, breathing } = stand({ layout, stations, matte, fine, glass });
  const homes = layout.machines.map(homeOf);
  return {
    object,
    update(moment) {
      for (const piece of pieces) move(piece, { homes, shown: cycles.shown, moment });
      for (const { breath, members: crew } of breathing) {
        crew.forEach((machine, index) => { breath.setX(index, 0.9 * Math.sin(Math.PI * (cycles.shown[machine] ?? 0)) - 0.45); });
        breath.needsUpdate = true;
      }
    },
    paint(palette) {
      for (const solid of solids) solid.paint(palette);
      glass.color.set(palette.glass);
    },
    dispose() {
      for (const solid of solids) solid.geometry.dispose();
      glass.dispose();
      for (const mesh of meshes) mesh.dispose();
    },
  };
}

interface Standing {
  readonly object: Group;
  readonly solids: Solid[];
  readonly meshes: InstancedMesh[];
  readonly pieces: Piece[];
  readonly breathing: { readonly breath: InstancedBufferAttribute; readonly members: readonly number[] }[];
}

/** Every crew's body, panes and moving pieces, set down in the hall. */
function stand({ layout, stations, matte, fine, glass }: {
  readonly layout: Layout; readonly stations: readonly StationView[]; readonly matte: Matte; readonly fine: boolean; readonly glass: MeshStandardMaterial;
}): Standing {
  const standing: Standing = { object: new Group(), solids: [], meshes: [], pieces: [], breathing: [] };
  const add = (solid: Solid, { members }: Crew, material: MeshStandardMaterial): InstancedMesh => {
    const mesh = instanced(solid, members.length, material);
    // Whose instances these are, for who takes the scene elsewhere.
    mesh.userData["machines"] = members;
    standing.solids.push(solid);
    standing.meshes.push(mesh);
    standing.object.add(mesh);
    return mesh;
  };
  for (const crew of crewsOf(layout, stations)) {
    const { model, members } = crew;
    const body = add(sketch(model.body, { fine }), crew, matte.instanced);
    placeAll(body, layout, members);
    if (model.breathes === true) standing.breathing.push({ breath: breathe(body), members });
    if (model.glass !== undefined) {
      const panes = add(sketch(model.glass, { fine: false }), crew, glass);
      placeAll(panes, layout, members);
      panes.castShadow = false;
    }
    for (const piece of model.pieces) {
      const mesh = add(sketch(piece.draw, { fine, grounded: false }), crew, matte.instanced);
      mesh.instanceMatrix.setUsage(DynamicDrawUsage);
      mesh.frustumCulled = false;
      standing.pieces.push({ mesh, piece, members });
      if (model.breathes === true) standing.breathing.push({ breath: breathe(mesh), members });
    }
  }
  return standing;
}

function instanced(solid: Solid, count: number, material: Mesh["material"]): InstancedMesh {
  const mesh = new InstancedMesh(solid.geometry, material, count);
  mesh.castShadow = true;
  mesh.receiveShadow = true;
  return mesh;
}

function breathe(mesh: InstancedMesh): InstancedBufferAttribute {
  const breath = new InstancedBufferAttribute(new Float32Array(mesh.count), 1);
  mesh.geometry.setAttribute("breath", breath);
  return breath;
}

const pose: Pose = { x: 0, y: 0, z: 0, turnX: 0, turnY: 0, turnZ: 0 };
const hand = new Object3D();

/** Poses one kind's pieces. The hot path: allocates nothing. */
function move({ mesh, piece, members }: Piece, { homes, shown, moment }: { homes: readonly Matrix4[]; shown: Float32Array; moment: Moment }): void {
  for (let index = 0; index < members.length; index += 1) {
    const machine = members[index] ?? 0;
    const home = homes[machine];
    if (home === undefined) continue;
    pose.x = 0;
    pose.y = 0;
    pose.z = 0;
    pose.turnX = 0;
    pose.turnY = 0;
    pose.turnZ = 0;
    piece.pose(pose, shown[machine] ?? 0, (moment.frame?.timeSeconds ?? 0) % 10_000);
    hand.position.set(pose.x, pose.y, pose.z);
    hand.rotation.set(pose.turnX, pose.turnY, pose.turnZ);
    hand.updateMatrix();
    hand.matrix.premultiply(home);
    mesh.setMatrixAt(index, hand.matrix);
  }
  mesh.instanceMatrix.needsUpdate = true;
}
