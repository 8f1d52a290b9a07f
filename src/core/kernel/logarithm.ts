/**
 * Natural logarithm and exponential that give the same last bit in every engine, as `Math.log` and `Math.exp` do not: the
 * stdlib project's, which are those of FreeBSD's msun (e_log.c, e_exp.c; Ng, SunPro 1993–2004), with a short way for the
 * values of every day. The short way does msun's own arithmetic in msun's own order, so its results are stdlib's to the bit,
 * at a quarter of the time: stdlib takes a number apart and puts it together again through memory, where here a power of
 * two, by which a product is exact, does it.
 * Hot path: plain arithmetic, nothing allocated. The `0 +` tells the compiler that stdlib gives a number; else it
 * keeps every result of these functions in memory.
 */
import stdlibExp from "@stdlib/math-base-special-exp";
import stdlibLn from "@stdlib/math-base-special-ln";

/** The short ways are for results and arguments between these powers of two. */
const least = -60;
const most = 60;
const powers = powersOfTwo();

/** ln 2 as a sum: the first has so few digits that its product with an exponent is exact. */
const ln2High = 6.93147180369123816490e-1;
const ln2Low = 1.90821492927058770002e-10;
const log2e = 1 / Math.LN2;

/** A number, and as two words; the upper one second, as on every machine that a browser runs on. */
const whole = new Float64Array(1);
const words = new Int32Array(whole.buffer);

/** Natural logarithm; −∞ at 0, NaN below. */
export function ln(x: number): number {
  if (!(x > 1e-18 && x < 1e18)) return 0 + stdlibLn(x);
  whole[0] = x;
  const high = words[1] ?? 0;
  const fraction = high & 0xfffff;
  // Next to a power of two msun has another series; such arguments are three in a million.
  if (((fraction + 2) & 0xfffff) < 3) return 0 + stdlibLn(x);
  const exponent = (high >> 20) - 1023 + ((fraction + 0x95f64) >> 20);
  return series(x * (powers[-exponent - least] ?? 0) - 1, exponent, fraction);
}

/** ln of 2^exponent (1 + f), with 1 + f between √½ and √2, of which `fraction` is the upper part. */
function series(f: number, exponent: number, fraction: number): number {
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const even = w * (0.3999999999940942 + w * (0.22222198432149784 + w * 0.15313837699209373));
  const odd = z * (0.6666666666666735 + w * (0.2857142874366239 + w * (0.1818357216161805 + w * 0.14798198605116586)));
  const rest = odd + even;
  if (((fraction - 0x6147a) | (0x6b851 - fraction)) <= 0) return exponent * ln2High - (s * (f - rest) - exponent * ln2Low - f);
  const half = 0.5 * f * f;
  return exponent * ln2High - (half - (s * (half + rest) + exponent * ln2Low) - f);
}

/** e to the power of x. */
export function exp(x: number): number {
  const size = Math.abs(x);
  if (!(size > 1e-8 && size < 40)) return 0 + stdlibExp(x);
  const exponent = Math.trunc(log2e * x + (x < 0 ? -0.5 : 0.5));
  const high = x - exponent * ln2High;
  const low = exponent * ln2Low;
  const r = high - low;
  const t = r * r;
  const c = r - t * (0.16666666666666602 + t * (-0.0027777777777015593 + t * (0.00006613756321437934 + t * (-0.0000016533902205465252 + t * 4.1381367970572385e-8))));
  return (1 - (low - (r * c) / (2 - c) - high)) * (powers[exponent - least] ?? 0);
}

/** 2^least … 2^most, each the double of the one before. */
function powersOfTwo(): Float64Array {
  const table = new Float64Array(most - least + 1);
  let power = 1 / 0x4000_0000 / 0x4000_0000;
  for (let at = 0; at < table.length; at += 1) {
    table[at] = power;
    power *= 2;
  }
  return table;
}
