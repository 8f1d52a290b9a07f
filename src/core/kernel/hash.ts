/** Two 32-bit words that a seed and a name hash to. */
export type Words = readonly [number, number];

/**
 * A 64-bit hash of a seed and a name, as two words: MurmurHash3's finaliser (Appleby 2011) over the UTF-16 units, in
 * two lanes with different starts. Names are short and few; a stream's independence rests on Philox, not on this.
 */
export function hashName(seed: number, name: string): Words {
  let low = mix(0x243f6a88 ^ (seed >>> 0));
  let high = mix(0x85a308d3 ^ (Math.floor(seed / 0x1_0000_0000) >>> 0) ^ low);
  for (let index = 0; index < name.length; index += 1) {
    const unit = name.charCodeAt(index);
    low = mix((Math.imul(low, 31) + unit) | 0);
    high = mix((Math.imul(high, 37) ^ unit) + low);
  }
  return [low >>> 0, high >>> 0];
}

/** A 64-bit hash of bytes, as 16 hexadecimal digits; for comparing runs, not for secrets. */
export function hashBytes(bytes: Uint8Array): string {
  let low = 0x13198a2e;
  let high = 0x03707344;
  for (const byte of bytes) {
    low = Math.imul(low ^ byte, 0x01000193);
    high = Math.imul(high ^ byte, 0x85ebca6b) + (low >>> 15);
  }
  return hex(mix(low)) + hex(mix(high ^ low));
}

function mix(word: number): number {
  let mixed = word ^ (word >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

function hex(word: number): string {
  return (word >>> 0).toString(16).padStart(8, "0");
}
