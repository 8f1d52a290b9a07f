import type { PhaseOneStudy } from "../chartKind.ts";
import { imr } from "./imr.ts";
import { xbarS } from "./xbarS.ts";
import { usualSettings } from "../chartKind.ts";

/**
 * Phase I of a chart whose points are means: of single values as of an individuals chart, MR̄/d₂, of subgroups as of an X̄-S
 * chart, s̄/c₄. Which of them it is, the first subgroup with more than one value says.
 */
export function phaseOneOfMeans(): PhaseOneStudy {
  const single = imr.beginPhaseOne(usualSettings);
  const grouped = xbarS.beginPhaseOne(usualSettings);
  let isGrouped = false;
  return {
    take: (subgroup) => {
      isGrouped ||= subgroup.size > 1;
      single.take(subgroup);
      return grouped.take(subgroup);
    },
    estimate: () => (isGrouped ? grouped : single).estimate(),
  };
}
