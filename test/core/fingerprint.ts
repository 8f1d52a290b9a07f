import { hashBytes, writeSnapshot } from "#kernel";
import { type Plant, savePlant } from "#plant";

export { hashBytes as hashOf } from "#kernel";

/** A plant's whole state in a few letters: two that are the same to the byte have the same. */
export function fingerprint(plant: Plant): string {
  return hashBytes(writeSnapshot(savePlant(plant)));
}
