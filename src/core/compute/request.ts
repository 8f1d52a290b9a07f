import type { Accelerator } from "./accelerator.ts";
import { acceleratorOf, catalogue } from "./catalogue.ts";
import type { DataCentre } from "./dataCentre.ts";
import { type Workload, type WorkloadId, workloadIds } from "./workload.ts";

/** What is to be allocated, and within which limits. Plain data. */
export interface AllocationRequest {
  /** Of one line. */
  readonly workloads: readonly Workload[];
  readonly dataCentre: DataCentre;
  /** How many of each kind there are, by id; of `free` ones that many may be had, of others so many are had. */
  readonly counts: Readonly<Record<string, number>>;
  /** Whether the solver may take fewer than the counts. */
  readonly isFree: boolean;
  /** Shares of workloads that must be served, 0…1. */
  readonly least?: Partial<Readonly<Record<WorkloadId, number>>>;
}

export const mostAccelerators = 1_000_000;

/** The kinds of which there are some. */
export function kindsOf({ counts }: AllocationRequest): readonly { readonly accelerator: Accelerator; readonly count: number }[] {
  return catalogue.flatMap((accelerator) => {
    const count = counts[accelerator.id] ?? 0;
    return count === 0 ? [] : [{ accelerator, count }];
  });
}

/** Throws, saying where, what was found and what is allowed, on a request that makes no sense. */
export function checkRequest({ counts, dataCentre, least = {} }: AllocationRequest): void {
  for (const [id, count] of Object.entries(counts)) {
    acceleratorOf(id);
    if (!(Number.isInteger(count) && count >= 0 && count <= mostAccelerators)) throw new Error(`accelerators.${id}: found ${count}; a whole number from 0 to ${mostAccelerators}`);
  }
  const positive: readonly (keyof DataCentre)[] = ["pue", "years", "surroundings", "utilisation", "lines"];
  for (const [name, value] of Object.entries(dataCentre)) {
    if (!(value >= 0) || (positive.some((key) => key === name) && value === 0)) throw new Error(`dataCentre.${name}: found ${value}; a number ${positive.some((key) => key === name) ? "above 0" : "of 0 or more"}`);
  }
  for (const [id, share] of Object.entries(least)) {
    if (!workloadIds.some((known) => known === id)) throw new Error(`least: found ${JSON.stringify(id)}; one of ${workloadIds.join(", ")}`);
    if (!(share >= 0 && share <= 1)) throw new Error(`least.${id}: found ${share}; a share from 0 to 1`);
  }
}
