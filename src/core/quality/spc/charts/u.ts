import { notNegative } from "../draw.ts";
import { countsChart } from "./counts.ts";

/** Nonconformities per unit, of n units each: ū ± 3√(ū/n). Montgomery (2013), section 7.3. */
export const u = countsChart({
  id: "u",
  needsSizes: true,
  countsPieces: false,
  needsOneSize: false,
  drawn: ({ count, size }, rate) => ({ value: count / size, center: rate, sigma: Math.sqrt(rate / size) }),
  bounds: notNegative,
  sigma: (rate) => Math.sqrt(rate),
  method: "√ū",
});
