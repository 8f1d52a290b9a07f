import { rangeMoments } from "../constants.ts";
import { range } from "../sums.ts";
import { xbarWith } from "./xbar.ts";

/** X̄ and R. Montgomery (2013), section 6.2. */
export const xbarR = xbarWith({
  id: "xbar-r",
  name: "r",
  method: "R̄/d2",
  of: range,
  expected: (size) => {
    const { d2, d3 } = rangeMoments(size);
    return { mean: d2, deviation: d3 };
  },
});
