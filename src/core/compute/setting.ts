import { catalogue } from "./catalogue.ts";
import { type WorkloadId, workloadIds } from "./workload.ts";

/** What a run has of accelerators. Plain data: it stands in the log of a run. */
export interface ComputeSetting {
  /** By kind, of all lines that share them. */
  readonly accelerators: Readonly<Record<string, number>>;
  /** What one line gets, in 10¹² operations a second; nothing where left out. */
  readonly rates: Partial<Readonly<Record<WorkloadId, number>>>;
  /** Of one line's share: what the accelerators may draw, W, and what having them costs, in money an hour. */
  readonly powerWatts: number;
  readonly moneyPerHour: number;
}

/** A copy of a setting. Throws, saying where, what was found and what is allowed, on one that makes no sense. */
export function checkedSetting({ accelerators, rates, powerWatts, moneyPerHour }: ComputeSetting): ComputeSetting {
  const check = (place: string, value: unknown): number => {
    if (typeof value !== "number" || !Number.isFinite(value) || value < 0) throw new Error(`compute.${place}: found ${String(value)}; a number of 0 or more`);
    return value + 0;
  };
  for (const id of Object.keys(rates)) if (!workloadIds.some((known) => known === id)) throw new Error(`compute.rates: found ${JSON.stringify(id)}; one of ${workloadIds.join(", ")}`);
  for (const [id, count] of Object.entries(accelerators)) {
    if (!catalogue.some((known) => known.id === id)) throw new Error(`compute.accelerators: found ${JSON.stringify(id)}; one of ${catalogue.map((known) => known.id).join(", ")}`);
    if (!Number.isInteger(count)) throw new Error(`compute.accelerators.${id}: found ${String(count)}; a whole number of 0 or more`);
  }
  return {
    accelerators: Object.fromEntries(Object.entries(accelerators).map(([id, count]) => [id, check(`accelerators.${id}`, count)])),
    rates: Object.fromEntries(Object.entries(rates).map(([id, rate]) => [id, check(`rates.${id}`, rate)])),
    powerWatts: check("powerWatts", powerWatts),
    moneyPerHour: check("moneyPerHour", moneyPerHour),
  };
}

/** No accelerators at all. */
export function noAccelerators(): ComputeSetting {
  return { accelerators: {}, rates: {}, powerWatts: 0, moneyPerHour: 0 };
}
