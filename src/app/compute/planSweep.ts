import { type Allocation, type DataCentre, type Solve, allocate, workloadsOf } from "#compute";
import type { CompiledLine } from "#line";
import { type SweepLevel, workloadWorths } from "#loop";

export interface SweepPlan {
  /** Id of the kind of accelerator. */
  readonly kind: string;
  /** From the first to the last number of them. */
  readonly from: number;
  readonly to: number;
  readonly dataCentre: DataCentre;
}

type PlannedLevel = SweepLevel & { readonly allocation: Allocation };

/** The levels of a sweep: what a line gets of each number of accelerators. The first of them without any, which all others are held against. */
export async function planSweep(line: CompiledLine, { kind, from, to, dataCentre }: SweepPlan, solve: Solve): Promise<readonly PlannedLevel[]> {
  const numbers = Array.from({ length: to - from + 1 }, (_, nth) => from + nth);
  const levels: PlannedLevel[] = [];
  for (const count of from === 0 ? numbers : [0, ...numbers]) levels.push(await planLevel(line, { kind, count, dataCentre }, solve));
  return levels;
}

/** What a line gets of so many accelerators of a kind. */
export async function planLevel(line: CompiledLine, { kind, count, dataCentre }: { readonly kind: string; readonly count: number; readonly dataCentre: DataCentre }, solve: Solve): Promise<PlannedLevel> {
  const allocation = await allocate({ workloads: workloadsOf(line, {}, workloadWorths(line)), dataCentre, counts: { [kind]: count }, isFree: false }, solve);
  return { accelerators: count, setting: allocation.setting, allocation };
}
