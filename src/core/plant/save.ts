import type { Snapshot, TypedArray } from "#kernel";
import type { CompiledLine } from "#line";
import { emptyParts } from "./arrays.ts";
import { layoutOf } from "./layout.ts";
import { type Luck, createLuck } from "./luck.ts";
import { type Plant, assemble } from "./plant.ts";
import { arraysOf } from "./state.ts";

/** The whole of a plant's state. What follows from the line and the seed is not in it. */
export function savePlant(plant: Plant): Snapshot {
  const arrays = Object.fromEntries(Object.entries(liveArrays(plant)).map(([name, array]) => [name, array.slice()]));
  return { arrays, plain: { seed: plant.seed, revisions: plant.revisions.map(({ id, design, fromPart }) => ({ id, design, fromPart })) } };
}

/** The arrays of its state themselves, but for the calendar's, which are copies. */
function liveArrays({ state, calendar }: Plant): Record<string, TypedArray> {
  const { machines, stations, parts, releases, products, people, handling, physics, sensing, count } = state;
  const arrays: Record<string, TypedArray> = { count };
  for (const [group, of] of Object.entries({ machines, stations, parts, releases, products, people, handling, physics, sensing })) {
    for (const [name, array] of arraysOf(of)) arrays[`${group}/${name}`] = array;
  }
  for (const [name, array] of Object.entries(calendar.save())) arrays[`calendar/${name}`] = array;
  return arrays;
}

/** A plant that goes on exactly as the saved one would have. The line must be the one that it was saved with. */
export function loadPlant(line: CompiledLine, saved: Snapshot): Plant {
  const { seed, revisions } = saved.plain as { readonly seed: number; readonly revisions: readonly { id: string; design: number[]; fromPart: number }[] };
  return restore(assemble({ line, seed, luck: createLuck(line, seed), layout: layoutOf(line), revisions: revisions.map(({ id, design, fromPart }) => ({ id, design: [...design], fromPart })) }), saved.arrays);
}

/** A copy of a plant with the same luck, which goes on by itself. It shares what follows from line and seed, and nothing that changes. */
export function forkPlant(plant: Plant): Plant {
  return forkWithLuck(plant, plant);
}

/** A copy of a plant that goes on with luck of its own; what has been drawn before stays drawn. */
export function forkWithLuck(plant: Plant, { seed, luck }: { readonly seed: number; readonly luck: Luck }): Plant {
  const { line, layout, revisions } = plant;
  return restore(assemble({ line, seed, luck, layout, revisions: [...revisions] }), liveArrays(plant));
}

function restore(plant: Plant, saved: Snapshot["arrays"]): Plant {
  const { machines, stations, parts, releases, products, people, handling, physics, sensing, count } = plant.state;
  Object.assign(parts, emptyParts(saved["parts/number"]?.length ?? 0, plant.widths));
  for (const [group, arrays] of Object.entries({ machines, stations, parts, releases, products, people, handling, physics, sensing })) {
    for (const [name, array] of arraysOf(arrays)) fill(saved, `${group}/${name}`, array);
  }
  fill(saved, "count", count);
  const calendar = Object.entries(saved).filter(([name]) => name.startsWith("calendar/"));
  plant.calendar.load(Object.fromEntries(calendar.map(([name, array]) => [name.slice("calendar/".length), array])));
  return plant;
}

function fill(saved: Snapshot["arrays"], name: string, into: TypedArray): void {
  const array = saved[name];
  if (array?.length !== into.length) throw new Error(`invalid snapshot: ${name} has ${array?.length ?? "no"} entries; this line has ${into.length}`);
  into.set(array);
}

