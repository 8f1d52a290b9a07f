import type { CompiledLine } from "../../compiled.ts";
import { indexIn, numberOrFormula } from "../../compileStation.ts";
import { nominalPart } from "../../nominal.ts";
import { describe } from "../describe.ts";
import { allowed } from "../messages.ts";
import type { Path } from "../path.ts";
import type { Formula } from "../../spec.ts";
import type { WholeLineCheck } from "./check.ts";

/** On the nominal part every formula gives a finite number, and every noise one of 0 or more. */
export const formulasGiveNumbers: WholeLineCheck = (compiled, report) => {
  const scope = new Float64Array(compiled.scopeLength);
  const finite = (path: Path, value: number): void => {
    if (!Number.isFinite(value)) report(path, describe(value), allowed.nominalFinite);
  };
  scope.set(compiled.nominalDesign);
  const { product, products = {} } = compiled.spec;
  if (product !== undefined) {
    finite(["product", "price"], valueOf(compiled, product.price, scope));
    finite(["product", "materialCost"], valueOf(compiled, product.materialCost, scope));
  }
  for (const [id, { price, materialCost }] of Object.entries(products)) {
    finite(["products", id, "price"], valueOf(compiled, price, scope));
    finite(["products", id, "materialCost"], valueOf(compiled, materialCost, scope));
  }
  for (const { id, spec, lower, upper } of compiled.characteristics) {
    [lower, upper].forEach((limit, at) => {
      if (spec.spec[at] !== null) finite(["characteristics", id, "spec", at], limit(scope));
    });
  }
  nominalPart(compiled, scope, {
    made: ({ station, response, value, noise }) => {
      const path = ["stations", station.index, "makes", response.id];
      finite([...path, "formula"], value);
      if (!(noise >= 0 && noise < Number.POSITIVE_INFINITY)) report([...path, "noise"], describe(noise), allowed.nominalNoise);
    },
    passed: (station) => {
      station.sensors.forEach(({ evaluate }, at) => {
        finite(["stations", station.index, "sensors", at, "reads"], evaluate(scope));
      });
    },
  });
};

/** What is written of a product, at a scope's design; 0 of what is left out. */
function valueOf({ design }: CompiledLine, written: number | Formula | undefined, scope: Float64Array): number {
  return numberOrFormula(written ?? 0, (name) => indexIn(design, name, 0))(scope);
}
