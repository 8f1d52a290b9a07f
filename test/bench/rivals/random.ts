/** As fast as plain JavaScript has it: sfc32 (Doty-Humphrey, PractRand) and Math.log. The state is four integers of the module. */
let a = 0;
let b = 0;
let c = 0;
let counter = 0;

/** Starts the generator anew. */
export function restart(): void {
  a = 0x1e3779b9;
  b = 0x243f6a88;
  c = 0x37e15162;
  counter = 1;
  for (let round = 0; round < 20; round += 1) exponential(1);
}

/** An exponential variate. */
export function exponential(mean: number): number {
  const sum = (a + b + counter) | 0;
  counter = (counter + 1) | 0;
  a = b ^ (b >>> 9);
  b = (c + (c << 3)) | 0;
  c = (((c << 21) | (c >>> 11)) + sum) | 0;
  return -mean * Math.log(((sum >>> 0) + 1) * 2.3283064365386963e-10);
}
