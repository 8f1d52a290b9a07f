import { compileLine } from "../../compile.ts";
import { nominalPart } from "../../nominal.ts";
import { describe } from "../describe.ts";
import { allowed } from "../messages.ts";
import type { WholeLineCheck } from "./check.ts";

/** On the nominal part every formula gives a finite number, and every noise one of 0 or more. */
export const formulasGiveNumbers: WholeLineCheck = (line, report) => {
  const compiled = compileLine(line);
  const scope = new Float64Array(compiled.scopeLength);
  scope.set(compiled.nominalDesign);
  const price = compiled.price(scope);
  if (!Number.isFinite(price)) report(["product", "price"], describe(price), allowed.nominalFinite);
  nominalPart(compiled, scope, ({ station, response, value, noise }) => {
    const path = ["stations", station.index, "makes", response.id];
    if (!Number.isFinite(value)) report([...path, "formula"], describe(value), allowed.nominalFinite);
    if (!(noise >= 0 && noise < Number.POSITIVE_INFINITY)) report([...path, "noise"], describe(noise), allowed.nominalNoise);
  });
};
