import { writeSnapshot } from "#kernel";
import { type Plant, savePlant } from "#plant";

/** A plant's whole state in a few letters: two that are the same to the byte have the same. */
export function fingerprint(plant: Plant): string {
  return hashOf(writeSnapshot(savePlant(plant)));
}

/** 64 bits of some bytes (FNV-1a in two lanes), for comparing runs. */
export function hashOf(bytes: Uint8Array): string {
  let low = 0x811c9dc5;
  let high = 0x03707344;
  for (const byte of bytes) {
    low = Math.imul(low ^ byte, 0x01000193);
    high = Math.imul(high ^ byte, 0x85ebca6b) + (low >>> 15);
  }
  return [low, high].map((word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
}
