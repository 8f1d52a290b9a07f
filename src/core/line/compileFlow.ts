import type { CompiledBatch, CompiledDispatch, CompiledFailure, CompiledPreventive, CompiledRule, CompiledSetups } from "./compiledFlow.ts";
import { dispatchNames } from "./compiledFlow.ts";
import { routesOf } from "./routes.ts";
import { compileFormula } from "./formula/evaluate.ts";
import { type DispatchRule, dispatchRules } from "./flowSpec.ts";
import { listOf } from "./listOf.ts";
import { meanSeconds } from "./mean.ts";
import { resolveDistribution } from "./resolve.ts";
import type { LineSpec, StationSpec } from "./spec.ts";
import { secondsIn } from "./units.ts";

/** What a station says of the flow, compiled. */

export function compileFailures({ failures = [] }: Pick<StationSpec, "failures">): CompiledFailure[] {
  return listOf(failures).map(({ id = null, uptime, repair, clock, interrupts, first, renewedByMaintenance = false, cost = 0 }) => ({
    id, uptime: resolveDistribution(uptime), repair: resolveDistribution(repair), first: first === undefined ? null : resolveDistribution(first), calendar: clock === "calendar", interrupts: interrupts ?? true,
    renewedByMaintenance, cost,
  }));
}

export function compileBatch({ batch }: StationSpec): CompiledBatch | null {
  return batch === undefined ? null : { wait: batch.wait === undefined ? Number.POSITIVE_INFINITY : secondsIn(batch.wait) };
}

/** The setups that the steps at a station need, and the times of the changes between them. */
export function compileSetups(line: LineSpec, station: StationSpec): CompiledSetups | null {
  const needed = [...routesOf(line).values()].flat().flatMap(({ spec }) => (spec.station === station.id && spec.setup !== undefined ? [spec.setup] : []));
  const { changes = [], minimumRuns = {}, initial } = station.setups ?? {};
  const names = [...new Set([...needed, ...changes.flatMap(({ from, to }) => (from === undefined ? [to] : [from, to])), ...(initial === undefined ? [] : [initial])])];
  if (names.length === 0) return null;
  const times = [null, ...names].flatMap((from) =>
    names.map((to) => {
      const change = changes.find((one) => one.to === to && one.from === (from ?? undefined)) ?? changes.find((one) => one.to === to && one.from === undefined);
      return change === undefined || from === to ? null : resolveDistribution(change.time);
    }),
  );
  return {
    names, initial: initial === undefined ? -1 : names.indexOf(initial), times, means: times.map((time) => (time === null ? 0 : meanSeconds(time))),
    minimumRuns: names.map((name) => minimumRuns[name] ?? 0),
  };
}

/** A rule whose value for a lot stays the same while it waits, whatever machine asks. */
const isSteady = (rule: CompiledRule): boolean => rule.kind === "fifo" || rule.kind === "priority" || rule.kind === "spt" || rule.kind === "edd";

export function compileDispatch({ dispatch }: Pick<StationSpec, "dispatch">): CompiledDispatch {
  const rules = listOf(dispatch ?? []).map(compileRule);
  const changing = rules.findIndex((rule) => !isSteady(rule));
  const order = (changing < 0 ? rules : rules.slice(0, changing)).filter(({ kind }, index, all) => kind !== "fifo" || index < all.length - 1);
  return { rules, order, takesFirst: changing < 0 };
}

/** The named rules, each as that of a station, in the order of `dispatchRules`. */
export const namedDispatches: readonly CompiledDispatch[] = dispatchRules.map((dispatch) => compileDispatch({ dispatch }));

function compileRule(rule: DispatchRule): CompiledRule {
  if (typeof rule === "string") return { kind: rule };
  return { kind: "formula", evaluate: compileFormula(rule.formula, (name) => {
    const index = dispatchNames.findIndex((known) => known === name);
    return index < 0 ? undefined : index;
  }) };
}

export function compilePreventive({ preventive = [], machines = 1 }: StationSpec): CompiledPreventive[] {
  return preventive.map(({ id, every, everyPieces, first, firstPieces, time }) => {
    const period = every === undefined ? (everyPieces ?? 0) : secondsIn(every);
    const given = every === undefined ? firstPieces : first === undefined ? undefined : secondsIn(first);
    return {
      id, every: every === undefined ? null : period, everyPieces: every === undefined ? period : Number.POSITIVE_INFINITY, time: resolveDistribution(time),
      first: Array.from({ length: machines }, (_, machine) => given ?? ((machine + 1) * period) / machines),
    };
  });
}
