import { type BatchVisit, batchVisits, grouped } from "../batchVisits.ts";
import { describe } from "../describe.ts";
import { allowed } from "../messages.ts";
import type { Check } from "./check.ts";

/** A lot is no larger than the batches on its way, and some number of such lots makes one. */
export const lotsFitBatches: Check = (line, report) => {
  const visits = grouped(batchVisits(line), ({ product }) => product);
  for (const list of ["releases", "inventory"] as const) {
    line[list]?.forEach((lots, index) => {
      const { product = "", pieces = 1 } = lots ?? {};
      const wrong = visits.get(product)?.find((visit) => !fits(pieces, visit));
      if (wrong !== undefined) report([list, index, "pieces"], describe(pieces), allowed.lotOfBatch(wrong));
    });
  }
};

function fits(pieces: number, { minimum, maximum, starts }: BatchVisit): boolean {
  return pieces <= maximum && (starts || Math.floor(maximum / pieces) * pieces >= minimum);
}
