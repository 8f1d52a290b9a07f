import type { Plan } from "./allocation.ts";
import { costPerHour, sustained } from "./dataCentre.ts";
import { headroom } from "./latency.ts";
import { type AllocationRequest, kindsOf } from "./request.ts";
import { demandRate } from "./workload.ts";

/**
 * A plan that keeps every limit, for want of a better: of the kinds of accelerators first those that do most for their cost, as many as
 * the limits allow (and the demand asks for, where they are free); of the workloads first those that are worth most for their demand.
 */
export function greedy(request: AllocationRequest): Plan {
  const { workloads, dataCentre, isFree } = request;
  const { lines } = dataCentre;
  const wanted = workloads.reduce((sum, workload) => sum + lines * demandRate(workload) + headroom(workload), 0);
  const counts: Record<string, number> = {};
  let capacity = 0;
  let [watts, money] = [Math.min(dataCentre.powerWatts, dataCentre.coolingWatts), dataCentre.budget];
  const byYield = [...kindsOf(request)].sort((left, right) => yieldOf(right, request) - yieldOf(left, request));
  for (const { accelerator, count } of byYield) {
    const each = sustained(accelerator, dataCentre);
    const useful = isFree ? Math.ceil(Math.max(0, wanted - capacity) / each) : count;
    const had = Math.max(0, Math.min(count, useful, Math.floor(watts / accelerator.watts.value), Math.floor(money / accelerator.price.value)));
    counts[accelerator.id] = had;
    capacity += had * each;
    watts -= had * accelerator.watts.value;
    money -= had * accelerator.price.value;
  }
  return { counts, shares: share(request, capacity) };
}

function yieldOf({ accelerator }: ReturnType<typeof kindsOf>[number], { dataCentre }: AllocationRequest): number {
  return sustained(accelerator, dataCentre) / costPerHour(accelerator, dataCentre);
}

function share({ workloads, dataCentre: { lines } }: AllocationRequest, capacity: number): readonly number[] {
  const shares = workloads.map(() => 0);
  const byWorth = workloads.map((workload, which) => ({ workload, which, demand: lines * demandRate(workload) })).sort((left, right) => right.workload.worth / right.demand - left.workload.worth / left.demand);
  let left = capacity;
  for (const { workload, which, demand } of byWorth) {
    const spare = left - headroom(workload);
    if (spare <= 0) continue;
    const served = Math.min(1, spare / demand);
    shares[which] = served;
    left = spare - served * demand;
  }
  return shares;
}
