/** Costs of quality by Feigenbaum's four kinds, in one currency: what keeps errors away, what looks for them, what they cost inside and at the customer's. */
export interface QualityCosts {
  readonly prevention: number;
  readonly appraisal: number;
  readonly internalFailure: number;
  readonly externalFailure: number;
}

export interface CostOfQuality {
  readonly total: number;
  /** Of failures alone: what would not be spent if all were right the first time. */
  readonly poor: number;
  /** Of the poor quality in sales, 0…1; null without sales. */
  readonly poorOfSales: number | null;
}

/** Cost of quality and of poor quality (Feigenbaum 1956, Harvard Business Review 34 (6), 93–101; Montgomery 2013, section 1.4.3). Throws a RangeError on a cost or sales below 0. */
export function costOfQuality(costs: QualityCosts, sales: number | null = null): CostOfQuality {
  for (const [kind, cost] of Object.entries({ ...costs, sales: sales ?? 0 })) {
    if (!(cost >= 0)) throw new RangeError(`cost of quality: found ${cost} for ${kind}; 0 or more`);
  }
  const poor = costs.internalFailure + costs.externalFailure;
  return { total: costs.prevention + costs.appraisal + poor, poor, poorOfSales: sales === null || sales === 0 ? null : poor / sales };
}
