import type { Evaluate } from "../../formula/evaluate.ts";
import { nominalPart } from "../../nominal.ts";
import { describe } from "../describe.ts";
import { allowedOfMaps } from "../mapMessages.ts";
import type { Path } from "../path.ts";
import type { WholeLineCheck } from "./check.ts";

/** On the nominal part every mean number of defects is one that can be drawn. */
export const mapsGiveNumbers: WholeLineCheck = (compiled, report) => {
  const scope = new Float64Array(compiled.scopeLength);
  const drawable = (path: Path, mean: Evaluate): void => {
    const value = mean(scope);
    if (!(Math.abs(value) < Number.POSITIVE_INFINITY && value <= 2000)) report(path, describe(value), allowedOfMaps.nominalMean);
  };
  nominalPart(compiled, scope, {
    passed: ({ index, maps }) => {
      maps.forEach(({ background, patterns }, at) => {
        drawable(["stations", index, "maps", at, "background"], background);
        patterns.forEach(({ defects }, which) => drawable(["stations", index, "maps", at, "patterns", which, "defects"], defects));
      });
    },
  });
};
