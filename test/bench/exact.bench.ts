import { compileLine } from "#line";
import { replicate } from "#loop";
import { type ExactCase, exactCases, replications, verdict, warmupSeconds } from "../exact/cases.ts";
import type { Bench, Row } from "./bench.ts";

const exact: Bench = {
  about: "exact results against the engine's own 95 % intervals at full width (budget: half-width 0.3 % at most, and of all rows 19 in 20 hold)",
  run() {
    const rows = exactCases.map(rowOf);
    return [...rows, { what: "all", holds: `${rows.filter(({ holds }) => holds === "yes").length} of ${rows.length}` }];
  },
};
export default exact;

function rowOf(of: ExactCase): Row {
  const begin = performance.now();
  const result = replicate(compileLine(of.line), { seed: 1, untilSeconds: warmupSeconds + of.fullSeconds, warmupSeconds, replications, loop: "open" });
  const { mean, relativeHalfWidth, off, holds } = verdict(of, result);
  return {
    what: of.what,
    figure: of.figure,
    exact: rounded(of.exact),
    mean: rounded(mean),
    "half-width %": rounded(100 * relativeHalfWidth),
    "off, in half-widths": rounded(off),
    holds: holds ? "yes" : "no",
    source: of.source,
    "s": Math.round((performance.now() - begin) / 100) / 10,
  };
}

function rounded(value: number): number {
  return Number(value.toPrecision(5));
}
