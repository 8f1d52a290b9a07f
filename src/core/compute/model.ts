import { costPerHour, sustained } from "./dataCentre.ts";
import { headroom } from "./latency.ts";
import { type AllocationRequest, kindsOf } from "./request.ts";
import { demandRate } from "./workload.ts";

/** What stands in the way of more. */
export type LimitId = "power" | "cooling" | "budget";

/**
 * The allocation as a mixed-integer linear program, in the LP format of CPLEX that HiGHS reads. Of accelerator i there are n_i, whole;
 * they give workload w capacity for x_wi of its demand; y_w is the share of w that is served, and z_w is 1 where any of it is:
 *   maximise  Σ worth_w·y_w − Σ cost_i·n_i
 *   so that   Σ_w demand_w·x_wi ≤ rate_i·n_i;   Σ_i x_wi ≥ y_w + headroom_w/demand_w·z_w;   y_w ≤ z_w;
 *             Σ watts_i·n_i ≤ power, ≤ cooling;   Σ price_i·n_i ≤ budget.
 * All variables are of about the same size, which solvers like. Rates in 10¹² operations a second, of all lines that share the data centre. `without`: limits that are left out.
 */
export function modelOf(request: AllocationRequest, without: readonly LimitId[] = []): string {
  const { workloads, dataCentre, isFree, least = {} } = request;
  const kinds = kindsOf(request);
  const { lines } = dataCentre;
  const counts = kinds.map((_, nth) => `n${nth}`);
  const sum = (of: (accelerator: (typeof kinds)[number]["accelerator"]) => number): string => plus(kinds.map(({ accelerator }, nth) => [of(accelerator), `n${nth}`]));
  const limits: readonly (readonly [LimitId, string, number])[] = [
    ["power", sum(({ watts }) => watts.value), dataCentre.powerWatts],
    ["cooling", sum(({ watts }) => watts.value), dataCentre.coolingWatts],
    ["budget", sum(({ price }) => price.value), dataCentre.budget],
  ];
  const rows = [
    ...kinds.map(({ accelerator }, nth) => {
      const taken = workloads.map((workload, which): Term => [(lines * demandRate(workload)) / sustained(accelerator, dataCentre), `x${which}_${nth}`]);
      return `has${nth}: ${plus([...taken, [-1, `n${nth}`]])} <= 0`;
    }),
    ...workloads.map((workload, which) => {
      const given = kinds.map((_, nth): Term => [1, `x${which}_${nth}`]);
      return `serves${which}: ${plus([...given, [-1, `y${which}`], [-headroom(workload) / (lines * demandRate(workload)), `z${which}`]])} >= 0`;
    }),
    ...workloads.map((_, which) => `on${which}: y${which} - z${which} <= 0`),
    ...limits.flatMap(([id, left, right]) => (kinds.length === 0 || without.includes(id) ? [] : [`${id}: ${left} <= ${text(right)}`])),
  ];
  const value = plus([...workloads.map(({ worth }, which): Term => [lines * worth, `y${which}`]), ...kinds.map(({ accelerator }, nth): Term => [-costPerHour(accelerator, dataCentre), `n${nth}`])]);
  const bounds = [
    ...kinds.map(({ count }, nth) => `${isFree ? 0 : count} <= n${nth} <= ${count}`),
    ...workloads.map(({ id }, which) => `${text(least[id] ?? 0)} <= y${which} <= 1`),
  ];
  return ["Maximize", ` value: ${value === "" ? "0 y0" : value}`, "Subject To", ...rows.map((row) => ` ${row}`), "Bounds", ...bounds.map((bound) => ` ${bound}`), ...(counts.length === 0 ? [] : ["General", ` ${counts.join(" ")}`]), "Binary", ` ${workloads.map((_, which) => `z${which}`).join(" ")}`, "End", ""].join("\n");
}

type Term = readonly [number, string];

function plus(terms: readonly Term[]): string {
  return terms.map(([factor, name], nth) => `${factor < 0 ? "-" : nth === 0 ? "" : "+"} ${text(Math.abs(factor))} ${name}`.trim()).join(" ");
}

/** A number as the format has it. */
function text(value: number): string {
  return Number.isFinite(value) ? String(value) : "1e30";
}
