import { notNegative } from "../draw.ts";
import { countsChart } from "./counts.ts";

/** Number nonconforming in samples of one size: np̄ ± 3√(np̄(1 − p̄)). Montgomery (2013), section 7.2. */
export const np = countsChart({
  id: "np",
  needsSizes: true,
  countsPieces: true,
  needsOneSize: true,
  drawn: ({ count, size }, rate) => ({ value: count, center: size * rate, sigma: Math.sqrt(size * rate * (1 - rate)) }),
  bounds: notNegative,
  sigma: (rate) => Math.sqrt(rate * (1 - rate)),
  method: "√(p̄(1−p̄))",
});
