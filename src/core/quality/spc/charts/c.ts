import { notNegative } from "../draw.ts";
import { countsChart } from "./counts.ts";

/** Nonconformities of one inspection unit: c̄ ± 3√c̄. Montgomery (2013), section 7.3. */
export const c = countsChart({
  id: "c",
  needsSizes: false,
  countsPieces: false,
  needsOneSize: false,
  drawn: ({ count }, rate) => ({ value: count, center: rate, sigma: Math.sqrt(rate) }),
  bounds: notNegative,
  sigma: (rate) => Math.sqrt(rate),
  method: "√c̄",
});
