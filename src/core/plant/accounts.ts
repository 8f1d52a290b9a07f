import { type Accounts, type MoneyTerm, accountsBy, moneyTerms } from "#line";
import { energyCost, holdingCost } from "./energy.ts";
import type { Plant } from "./plant.ts";
import { Count } from "./state.ts";

/** Books money that is earned (above 0) or spent (below). Energy and holding are never booked: they follow from the machines' and the parts' times. */
export function book({ state: { count } }: Plant, term: Exclude<MoneyTerm, "energy" | "holding">, money: number): void {
  const account = Count.accounts + moneyTerms.indexOf(term);
  count[Count.money] = (count[Count.money] ?? 0) + money;
  count[account] = (count[account] ?? 0) + money;
}

/** The money of a plant since its start, by what it was earned with and spent on. */
export function accountsOf(plant: Plant): Accounts {
  return accountsBy((term) => {
    if (term === "energy") return 0 - energyCost(plant);
    if (term === "holding") return 0 - holdingCost(plant);
    return plant.state.count[Count.accounts + moneyTerms.indexOf(term)] ?? 0;
  });
}
