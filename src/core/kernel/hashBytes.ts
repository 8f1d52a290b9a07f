/** 64 bits of some bytes, as 16 hexadecimal digits (FNV-1a, Fowler, Noll & Vo 1991, in two lanes), for telling runs and models apart; no guard against who means harm. */
export function hashBytes(bytes: Uint8Array): string {
  let low = 0x811c9dc5;
  let high = 0x03707344;
  for (const byte of bytes) {
    low = Math.imul(low ^ byte, 0x01000193);
    high = Math.imul(high ^ byte, 0x85ebca6b) + (low >>> 15);
  }
  return [low, high].map((word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
}
