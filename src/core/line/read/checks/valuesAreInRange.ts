import { describe } from "../describe.ts";
import { allowed } from "../messages.ts";
import type { Check } from "./check.ts";

/** Set points and nominal design values stand within their ranges. */
export const valuesAreInRange: Check = (line, report) => {
  for (const [name, parameter] of Object.entries(line.design ?? {})) {
    const { nominal, range } = parameter ?? {};
    if (isOutside(nominal, range)) report(["design", name, "nominal"], describe(nominal), allowed.nominal(range[0], range[1]));
  }
  line.stations?.forEach((station, index) => {
    for (const [name, recipe] of Object.entries(station?.recipe ?? {})) {
      const { setPoint, range } = recipe ?? {};
      if (isOutside(setPoint, range)) report(["stations", index, "recipe", name, "setPoint"], describe(setPoint), allowed.setPoint(range[0], range[1]));
    }
  });
};

function isOutside(value: number | undefined, range: readonly [number, number] | undefined): range is readonly [number, number] {
  return value !== undefined && range !== undefined && (value < range[0] || value > range[1]);
}
