/** What is known so far of the alternatives among which the best is sought. */
export interface Alternatives {
  /** Sample means, of which two at least. */
  readonly means: readonly number[];
  /** Standard deviations of one replication, each above 0. */
  readonly deviations: readonly number[];
  readonly goal: Goal;
}

/** Whether the best has the greatest mean, as throughput, or the least, as cycle time. */
export type Goal = "greatest" | "least";

/**
 * Optimal computing budget allocation: how many of `budget` replications each alternative should get so that the best is found
 * most probably. Shares, not rounded, whose sum is the budget. (Chen, Lin, Yücesan & Chick 2000, "Simulation budget allocation for
 * further enhancing the efficiency of ordinal optimization", Discrete Event Dynamic Systems 10, 251–270, theorem 1.)
 * Where some are as good as the best, they and it share the whole budget, which is the limit of ever smaller differences.
 */
export function allocate({ means, deviations, goal }: Alternatives, budget: number): number[] {
  const best = means.indexOf(goal === "greatest" ? Math.max(...means) : Math.min(...means));
  const gaps = means.map((mean) => Math.abs(mean - (means[best] ?? Number.NaN)));
  const hasEqual = gaps.some((gap, index) => gap === 0 && index !== best);
  const variances = deviations.map((deviation) => deviation * deviation);
  const weights = variances.map((variance, index) => {
    const gap = gaps[index] ?? Number.NaN;
    if (hasEqual) return gap === 0 ? variance : 0;
    return variance / (gap * gap);
  });
  const others = weights.reduce((sum, weight, index) => (index === best ? sum : sum + (weight * weight) / (variances[index] ?? Number.NaN)), 0);
  weights[best] = Math.sqrt((variances[best] ?? Number.NaN) * others);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => (budget * weight) / total);
}
