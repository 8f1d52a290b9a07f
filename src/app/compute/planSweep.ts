import { type Allocation, type DataCentre, type Solve, allocate, workloadsOf } from "#compute";
import type { CompiledLine } from "#line";
import type { SweepLevel } from "#loop";

export interface SweepPlan {
  /** Id of the kind of accelerator. */
  readonly kind: string;
  /** From the first to the last number of them. */
  readonly from: number;
  readonly to: number;
  readonly dataCentre: DataCentre;
}

/** The levels of a sweep: what a line gets of each number of accelerators. The first of them without any, which all others are held against. */
export async function planSweep(line: CompiledLine, { kind, from, to, dataCentre }: SweepPlan, solve: Solve): Promise<readonly (SweepLevel & { readonly allocation: Allocation })[]> {
  const numbers = Array.from({ length: to - from + 1 }, (_, nth) => from + nth);
  const workloads = workloadsOf(line);
  const levels: (SweepLevel & { readonly allocation: Allocation })[] = [];
  for (const accelerators of from === 0 ? numbers : [0, ...numbers]) {
    const allocation = await allocate({ workloads, dataCentre, counts: { [kind]: accelerators }, isFree: false }, solve);
    levels.push({ accelerators, setting: allocation.setting, allocation });
  }
  return levels;
}
