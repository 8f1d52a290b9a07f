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

function mix(word: number): number {
  let mixed = word ^ (word >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
