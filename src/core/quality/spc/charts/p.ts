import { share } from "../draw.ts";
import { countsChart } from "./counts.ts";

/** Fraction nonconforming: p̄ ± 3√(p̄(1 − p̄)/n). Montgomery (2013), section 7.2. */
export const p = countsChart({
  id: "p",
  needsSizes: true,
  countsPieces: true,
  needsOneSize: false,
  drawn: ({ count, size }, rate) => ({ value: count / size, center: rate, sigma: Math.sqrt((rate * (1 - rate)) / size) }),
  bounds: share,
  sigma: (rate) => Math.sqrt(rate * (1 - rate)),
  method: "√(p̄(1−p̄))",
});
