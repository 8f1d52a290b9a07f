import { poleIn } from "../../formula/poles.ts";
import type { Formula } from "../../spec.ts";
import { describe } from "../describe.ts";
import { allowed } from "../messages.ts";
import type { Path } from "../path.ts";
import type { WholeLineCheck } from "./check.ts";

/** Price, material cost and the limits of characteristics are finite numbers at every design that may be chosen. */
export const designsGiveNumbers: WholeLineCheck = ({ spec, design, characteristics }, report) => {
  const box = design.map((name) => ({ name, range: spec.design?.[name]?.range ?? ([0, 0] as const) }));
  if (box.length === 0) return;
  const check = (path: Path, formula: number | Formula | null | undefined): void => {
    const pole = typeof formula === "string" ? poleIn(formula, box) : null;
    if (pole === null) return;
    const place = box.map(({ name }, nth) => `${name} = ${Number((pole[nth] ?? 0).toPrecision(6))}`).join(", ");
    report(path, `${describe(formula)}, which has no finite value at ${place}`, allowed.finiteAtEveryDesign);
  };
  check(["product", "price"], spec.product?.price);
  check(["product", "materialCost"], spec.product?.materialCost);
  for (const [id, { price, materialCost }] of Object.entries(spec.products ?? {})) {
    check(["products", id, "price"], price);
    check(["products", id, "materialCost"], materialCost);
  }
  for (const { id, spec: of } of characteristics) of.spec.forEach((limit, at) => check(["characteristics", id, "spec", at], limit));
};
