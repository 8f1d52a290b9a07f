import { costPerHour, sustained } from "./dataCentre.ts";
import { greedy } from "./greedy.ts";
import { headroom, meanLatency } from "./latency.ts";
import { type LimitId, modelOf } from "./model.ts";
import { type AllocationRequest, checkRequest, kindsOf } from "./request.ts";
import type { ComputeSetting } from "./setting.ts";
import { type WorkloadId, demandRate } from "./workload.ts";

/** What a solver says of a program. */
export interface SolverAnswer {
  readonly status: "optimal" | "infeasible" | "unbounded" | "time-limit" | "error";
  /** By name of the variable; empty but for an optimum. */
  readonly values: Readonly<Record<string, number>>;
  /** Wall clock. */
  readonly milliseconds: number;
  /** In the solver's own words. */
  readonly message: string;
}

/** Solves a program in LP format. */
export type Solve = (program: string) => Promise<SolverAnswer>;

/** Why an allocation is not the solver's optimum, and which limits are in the way. */
export interface AllocationFinding {
  readonly is: "infeasible" | "unbounded" | "time-limit" | "error";
  readonly inTheWay: readonly (LimitId | "accelerators")[];
  readonly message: string;
}

export interface Allocation {
  readonly setting: ComputeSetting;
  readonly workloads: readonly AllocatedWorkload[];
  /** Of the line's demand that is served, by worth, less what it costs; money an hour and line. */
  readonly netWorth: number;
  /** Null for the solver's optimum. */
  readonly finding: AllocationFinding | null;
  /** Wall clock of all that was solved. */
  readonly milliseconds: number;
}

/** Of one line, in 10¹² operations a second. */
interface AllocatedWorkload {
  readonly id: WorkloadId;
  readonly demand: number;
  readonly rate: number;
  /** Share of the demand that is served, 0…1. */
  readonly share: number;
  /** Mean time of a piece of what is served, s; null where nothing is. */
  readonly latencySeconds: number | null;
}

/** How many of each kind are had, and the share of each workload that they serve. */
export interface Plan {
  readonly counts: Readonly<Record<string, number>>;
  readonly shares: readonly number[];
}

/**
 * Which workloads the accelerators serve, and how many of them there are. Where the solver finds nothing, it is said why, and a plan that
 * keeps all limits stands in. Throws on a request that makes no sense.
 */
export async function allocate(request: AllocationRequest, solve: Solve): Promise<Allocation> {
  checkRequest(request);
  const answer = await solve(modelOf(request));
  if (answer.status === "optimal") return allocationOf(request, planOf(request, answer), { finding: null, milliseconds: answer.milliseconds });
  const { inTheWay, milliseconds } = answer.status === "infeasible" ? await blame(request, solve) : { inTheWay: [], milliseconds: 0 };
  const finding: AllocationFinding = { is: answer.status, inTheWay, message: answer.message };
  return allocationOf(request, greedy(request), { finding, milliseconds: answer.milliseconds + milliseconds });
}

/** The limits that each alone stand in the way; the accelerators themselves where none does, and all limits where only some together do. */
async function blame(request: AllocationRequest, solve: Solve): Promise<{ readonly inTheWay: AllocationFinding["inTheWay"]; readonly milliseconds: number }> {
  const limits: readonly LimitId[] = ["power", "cooling", "budget"];
  const free = await solve(modelOf(request, limits));
  let { milliseconds } = free;
  if (free.status !== "optimal") return { inTheWay: ["accelerators"], milliseconds };
  const inTheWay: LimitId[] = [];
  for (const limit of limits) {
    const answer = await solve(modelOf(request, limits.filter((other) => other !== limit)));
    milliseconds += answer.milliseconds;
    if (answer.status !== "optimal") inTheWay.push(limit);
  }
  return { inTheWay: inTheWay.length > 0 ? inTheWay : limits, milliseconds };
}

function planOf(request: AllocationRequest, { values }: SolverAnswer): Plan {
  return {
    counts: Object.fromEntries(kindsOf(request).map(({ accelerator }, nth) => [accelerator.id, Math.round(values[`n${nth}`] ?? 0)])),
    shares: request.workloads.map((_, which) => Math.max(0, Math.min(1, values[`y${which}`] ?? 0))),
  };
}

/** What of the plan a line gets. Capacity that is left over goes to all that is served, in proportion: it makes them faster. */
function allocationOf(request: AllocationRequest, { counts, shares }: Plan, rest: Pick<Allocation, "finding" | "milliseconds">): Allocation {
  const { workloads, dataCentre } = request;
  const { lines } = dataCentre;
  const had = kindsOf(request).map(({ accelerator }) => ({ accelerator, count: counts[accelerator.id] ?? 0 }));
  const over = (of: (accelerator: (typeof had)[number]["accelerator"]) => number): number => had.reduce((sum, { accelerator, count }) => sum + count * of(accelerator), 0);
  const needs = workloads.map((workload, which) => needOf(workload, shares[which] ?? 0, lines));
  const needed = needs.reduce((sum, need) => sum + need, 0);
  const spread = needed === 0 ? 0 : over((accelerator) => sustained(accelerator, dataCentre)) / needed;
  const rates = needs.map((need) => (need * spread) / lines);
  const cost = over((accelerator) => costPerHour(accelerator, dataCentre)) / lines;
  return {
    ...rest,
    setting: {
      accelerators: Object.fromEntries(had.filter(({ count }) => count > 0).map(({ accelerator, count }) => [accelerator.id, count])),
      rates: Object.fromEntries(workloads.map(({ id }, which) => [id, rates[which] ?? 0])),
      powerWatts: over(({ watts }) => watts.value) / lines,
      moneyPerHour: cost,
    },
    workloads: workloads.map((workload, which) => {
      const [demand, rate, share] = [demandRate(workload), rates[which] ?? 0, shares[which] ?? 0];
      const latency = meanLatency({ demand: lines * demand * share, capacity: lines * rate, teraOperations: workload.teraOperations });
      return { id: workload.id, demand, rate, share, latencySeconds: Number.isFinite(latency) && share > 0 ? latency : null };
    }),
    netWorth: workloads.reduce((sum, { worth }, which) => sum + worth * (shares[which] ?? 0), 0) - cost,
  };
}

/** Capacity that a share of a workload takes, headroom included, of all lines. */
function needOf(workload: AllocationRequest["workloads"][number], share: number, lines: number): number {
  return share <= 1e-9 ? 0 : lines * demandRate(workload) * share + headroom(workload);
}
