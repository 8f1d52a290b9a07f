/**
 * What a plant's money is made of, as an owner's books have it. `output`: what good parts are sold for, less their material.
 * Taken off it: `scrap` (what scrapping costs, and the material that was scrapped), `rework`, `energy`, `maintenance`,
 * `inspection`, `escapes` (what parts cost later that were sold though they are out of specification), `holding` (what parts in the
 * line cost by the hour) and `compute`.
 */
export const moneyTerms = ["output", "scrap", "rework", "energy", "maintenance", "inspection", "escapes", "holding", "compute"] as const;

export type MoneyTerm = (typeof moneyTerms)[number];

/** Money by term: what is earned above 0, what is spent below. Its sum is all the money. */
export type Accounts = Readonly<Record<MoneyTerm, number>>;

/** Something for each term. */
export function accountsBy<Of>(of: (term: MoneyTerm) => Of): Readonly<Record<MoneyTerm, Of>> {
  return {
    output: of("output"), scrap: of("scrap"), rework: of("rework"), energy: of("energy"), maintenance: of("maintenance"), inspection: of("inspection"),
    escapes: of("escapes"), holding: of("holding"), compute: of("compute"),
  };
}
