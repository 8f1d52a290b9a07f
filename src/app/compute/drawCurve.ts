import type { Solve } from "#compute";
import { compileLine } from "#line";
import { type Pool, type SweepResult, mergeSweep, sweepJobs } from "#loop";
import type { SweepTask } from "#store";
import { planSweep } from "./planSweep.ts";

/** The curve of value against the number of accelerators that the page asks for. */
export async function drawCurve({ line, kind, most, dataCentre, options, onProgress }: Omit<SweepTask, "signal">, { solve, onPool }: { readonly solve: Solve; readonly onPool: <Result>(does: (pool: Pool) => Promise<Result>) => Promise<Result> }): Promise<SweepResult> {
  const levels = await planSweep(compileLine(line), { kind, from: 0, to: most, dataCentre }, solve);
  return onPool(async (pool) => mergeSweep(line, { levels, options }, await pool.do(line, sweepJobs(levels, options), onProgress)));
}
