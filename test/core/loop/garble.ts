import type { Plant } from "#plant";
import { arraysOf } from "../../../src/core/plant/state.ts";

/** Puts rubbish into every number of a plant's state, and gives back what was there when it is asked to. */
export function garble({ state: { count, ...groups } }: Plant): () => void {
  const arrays = [count, ...Object.values(groups).flatMap((group) => arraysOf(group).map(([, array]) => array))];
  const kept = arrays.map((array) => array.slice());
  for (const array of arrays) array.forEach((value, index) => (array[index] = -3 * value + 17 + index));
  return () => arrays.forEach((array, nth) => array.set(kept[nth] ?? []));
}
