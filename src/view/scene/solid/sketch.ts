import { BufferAttribute, BufferGeometry, Color, Euler, Quaternion, Vector3 } from "three";
import { type Palette, type Paint, paints } from "../palette.ts";
import { type Patch, bevelBox, lathe, sweep } from "./patches.ts";
import { type Occluder, occlusion } from "./occlusion.ts";

export type Triple = readonly [number, number, number];

/** How a solid looks and is turned (radians, about its own centre). */
export interface Look {
  readonly paint: Paint;
  readonly bevel?: number;
  readonly turn?: Triple;
  /** Casts no baked occlusion on its neighbours. */
  readonly light?: boolean;
}

export interface TubeShape {
  readonly radius: number;
  readonly length: number;
  /** Radius at the far end, where it tapers. */
  readonly end?: number;
  readonly axis?: "x" | "y" | "z";
  readonly sides?: number;
}

/** A drawing board for one mesh: solids are set down by the centre of their underside, in metres; front is +z. */
export interface Sketch {
  box(at: Triple, size: Triple, look: Paint | Look): void;
  tube(at: Triple, shape: TubeShape, look: Paint | Look): void;
  /** A profile of [radius, height] pairs turned about y. */
  turned(at: Triple, profile: readonly (readonly [number, number])[], look: Paint | Look): void;
  /** A round pipe or cable along points. */
  pipe(points: readonly Triple[], radius: number, look: Paint | Look): void;
}

export interface Solid {
  readonly geometry: BufferGeometry;
  /** Gives every vertex its paint's colour in this palette. */
  readonly paint: (palette: Palette) => void;
}

const roughness: Partial<Record<Paint, number>> = { steel: 0.42, screen: 0.25, trim: 0.6, belt: 0.85, slab: 0.9, shell: 0.62, pod: 0.35, sheet: 0.2 };
const glow: Partial<Record<Paint, number>> = { screen: 0.9, lamp: 1.3, heat: 1.4 };

/** What is added to the roughness of a vertex that keeps its paint whatever the colour of its instance. */
const keepsPaint = 2;

interface Board {
  readonly positions: number[];
  readonly normals: number[];
  readonly indices: number[];
  readonly slots: number[];
  readonly occluders: Occluder[];
}

/** Draws a solid: all that `draw` sets down becomes one painted mesh. */
export function sketch(draw: (board: Sketch) => void, options: Options): Solid {
  return sketchInSteps([draw], options);
}

interface Options {
  readonly fine: boolean;
  readonly grounded?: boolean;
  /** Of instances that have a colour each, only what is painted `accent` takes it; left out, all does. */
  readonly tintsAccent?: boolean;
}

/** The same from several steps; `ends` tells by step how many of the mesh's indices are drawn up to it. */
export function sketchInSteps(steps: readonly ((board: Sketch) => void)[], options: Options): Solid & { readonly ends: readonly number[] } {
  const board: Board = { positions: [], normals: [], indices: [], slots: [], occluders: [] };
  const ends = steps.map((draw) => {
    draw(pencil(board, options.fine));
    return board.indices.length;
  });
  const shade = options.fine ? occlusion(board.positions, board.normals, { boxes: board.occluders, grounded: options.grounded ?? true }) : null;
  const geometry = new BufferGeometry();
  geometry.setAttribute("position", new BufferAttribute(Float32Array.from(board.positions), 3));
  geometry.setAttribute("normal", new BufferAttribute(Float32Array.from(board.normals), 3));
  geometry.setAttribute("color", new BufferAttribute(new Float32Array(board.positions.length), 3));
  geometry.setAttribute("finish", new BufferAttribute(finishes(board.slots, options.tintsAccent ?? false), 2));
  geometry.setIndex(board.indices);
  return { geometry, ends, paint: (palette) => recolour(geometry, { slots: board.slots, shade, palette }) };
}

function pencil(board: Board, fine: boolean): Sketch {
  const detail = fine ? 0.45 : 100;
  return {
    box(at, size, look) {
      const { bevel = 0.03 } = full(look);
      const radius = fine ? Math.min(bevel, Math.min(...size) * 0.45) : 0;
      add(board, bevelBox(size, radius, detail), { at, size, look: full(look) });
    },
    tube(at, { radius, length, end = radius, axis = "y", sides = radius > 0.25 ? 28 : 14 }, look) {
      const edge = fine ? Math.min(0.025, radius * 0.3, length * 0.3) : 0;
      const profile: [number, number][] = [[0, 0], [radius - edge, 0], [radius, edge], [end, length - edge], [end - edge, length], [0, length]];
      const turn: Triple = axis === "x" ? [0, 0, Math.PI / 2] : axis === "z" ? [Math.PI / 2, 0, 0] : [0, 0, 0];
      const wide = Math.max(radius, end) * 2;
      const { turn: given } = full(look);
      const middle: Triple = axis === "y" ? at : [at[0], at[1] + wide / 2 - length / 2, at[2]];
      add(board, lathe(profile, fine ? sides : Math.min(sides, 12)), { at: middle, size: [wide, length, wide], look: { ...full(look), turn: given ?? turn } });
    },
    turned(at, profile, look) {
      const wide = Math.max(...profile.map(([radius]) => radius)) * 2;
      const tall = Math.max(...profile.map(([, height]) => height));
      add(board, lathe(profile, fine ? 32 : 14), { at, size: [wide, tall, wide], look: full(look) });
    },
    pipe(points, radius, look) {
      add(board, sweep(points, radius, fine ? 8 : 5), { at: [0, 0, 0], size: [0, 0, 0], look: { ...full(look), light: true } });
    },
  };
}

function full(look: Paint | Look): Look {
  return typeof look === "string" ? { paint: look } : look;
}

const turned = new Vector3();
const quaternion = new Quaternion();

/** Patches are built standing on the origin; here they are turned about their middle and set down. */
function add(board: Board, patch: Patch, { at, size, look }: { at: Triple; size: Triple; look: Look }): void {
  const first = board.positions.length / 3;
  const slot = paints.indexOf(look.paint);
  quaternion.setFromEuler(new Euler(...(look.turn ?? [0, 0, 0])));
  const middle = size[1] / 2;
  for (let index = 0; index < patch.positions.length; index += 3) {
    turned.set(patch.positions[index] ?? 0, (patch.positions[index + 1] ?? 0) - middle, patch.positions[index + 2] ?? 0).applyQuaternion(quaternion);
    board.positions.push(turned.x + at[0], turned.y + at[1] + middle, turned.z + at[2]);
    turned.set(patch.normals[index] ?? 0, patch.normals[index + 1] ?? 0, patch.normals[index + 2] ?? 0).applyQuaternion(quaternion);
    board.normals.push(turned.x, turned.y, turned.z);
    board.slots.push(slot);
  }
  for (const index of patch.indices) board.indices.push(index + first);
  if (look.light !== true) board.occluders.push(occluderOf(at, size));
}

function occluderOf(at: Triple, size: Triple): Occluder {
  const [w, h, d] = size;
  turned.set(w / 2, h / 2, d / 2);
  const x = new Vector3(w / 2, 0, 0).applyQuaternion(quaternion);
  const y = new Vector3(0, h / 2, 0).applyQuaternion(quaternion);
  const z = new Vector3(0, 0, d / 2).applyQuaternion(quaternion);
  const half = (axis: "x" | "y" | "z") => (Math.abs(x[axis]) + Math.abs(y[axis]) + Math.abs(z[axis])) * 0.96;
  return { x: at[0], y: at[1] + h / 2, z: at[2], halfX: half("x"), halfY: half("y"), halfZ: half("z") };
}

function finishes(slots: readonly number[], tintsAccent: boolean): Float32Array {
  const finish = new Float32Array(slots.length * 2);
  slots.forEach((slot, index) => {
    const paint = paints[slot] ?? "shell";
    finish[index * 2] = (roughness[paint] ?? 0.75) + (tintsAccent && paint !== "accent" ? keepsPaint : 0);
    finish[index * 2 + 1] = glow[paint] ?? 0;
  });
  return finish;
}

function recolour(geometry: BufferGeometry, { slots, shade, palette }: { slots: readonly number[]; shade: Float32Array | null; palette: Palette }): void {
  const colours = paints.map((paint) => new Color(palette.paints[paint]));
  const attribute = geometry.getAttribute("color");
  slots.forEach((slot, index) => {
    const colour = colours[slot];
    if (colour === undefined) return;
    const dim = (glow[paints[slot] ?? "shell"] ?? 0) > 0 ? 1 : (shade?.[index] ?? 1);
    attribute.setXYZ(index, colour.r * dim, colour.g * dim, colour.b * dim);
  });
  attribute.needsUpdate = true;
}
