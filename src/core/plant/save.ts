import type { Snapshot, TypedArray } from "#kernel";
import type { CompiledLine } from "#line";
import { type Plant, createPlant } from "./plant.ts";
import { emptyParts } from "./arrays.ts";
import { arraysOf } from "./state.ts";

/** The whole of a plant's state. What follows from the line and the seed is not in it. */
export function savePlant(plant: Plant): Snapshot {
  const { machines, stations, parts, releases, handling, count } = plant.state;
  const arrays: Record<string, TypedArray> = { count: count.slice() };
  for (const [name, array] of arraysOf(machines)) arrays[`machines/${name}`] = array.slice();
  for (const [name, array] of arraysOf(stations)) arrays[`stations/${name}`] = array.slice();
  for (const [name, array] of arraysOf(parts)) arrays[`parts/${name}`] = array.slice();
  for (const [name, array] of arraysOf(releases)) arrays[`releases/${name}`] = array.slice();
  for (const [name, array] of arraysOf(handling)) arrays[`handling/${name}`] = array.slice();
  for (const [name, array] of Object.entries(plant.calendar.save())) arrays[`calendar/${name}`] = array;
  return { arrays, plain: { seed: plant.seed, revisions: plant.revisions.map(({ id, design }) => ({ id, design })) } };
}

/** A plant that goes on exactly as the saved one would have. The line must be the one that it was saved with. */
export function loadPlant(line: CompiledLine, saved: Snapshot): Plant {
  const { seed, revisions } = saved.plain as { readonly seed: number; readonly revisions: readonly { id: string; design: number[] }[] };
  const plant = createPlant(line, { seed });
  const { machines, stations, parts, releases, handling, count } = plant.state;
  plant.revisions.splice(0, plant.revisions.length, ...revisions.map(({ id, design }) => ({ id, design: [...design] })));
  Object.assign(parts, emptyParts(saved.arrays["parts/number"]?.length ?? 0, plant.widths));
  for (const [name, array] of arraysOf(machines)) fill(saved, `machines/${name}`, array);
  for (const [name, array] of arraysOf(stations)) fill(saved, `stations/${name}`, array);
  for (const [name, array] of arraysOf(parts)) fill(saved, `parts/${name}`, array);
  for (const [name, array] of arraysOf(releases)) fill(saved, `releases/${name}`, array);
  for (const [name, array] of arraysOf(handling)) fill(saved, `handling/${name}`, array);
  fill(saved, "count", count);
  const calendar = Object.entries(saved.arrays).filter(([name]) => name.startsWith("calendar/"));
  plant.calendar.load(Object.fromEntries(calendar.map(([name, array]) => [name.slice("calendar/".length), array])));
  return plant;
}

function fill(saved: Snapshot, name: string, into: TypedArray): void {
  const array = saved.arrays[name];
  if (array?.length !== into.length) throw new Error(`invalid snapshot: ${name} has ${array?.length ?? "no"} entries; this line has ${into.length}`);
  into.set(array);
}

