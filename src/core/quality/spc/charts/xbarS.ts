import { biasOfDeviation } from "../constants.ts";
import { deviation } from "../sums.ts";
import { xbarWith } from "./xbar.ts";

/** X̄ and s. Montgomery (2013), section 6.3. */
export const xbarS = xbarWith({
  id: "xbar-s",
  name: "s",
  method: "s̄/c4",
  of: deviation,
  expected: (size) => {
    const c4 = biasOfDeviation(size);
    return { mean: c4, deviation: Math.sqrt(1 - c4 * c4) };
  },
});
