import type { YieldView } from "#loop";

/** A row of the chart; `id` is null for all that have no row of their own, which are so many `kinds`. */
export interface ParetoRow {
  readonly id: string | null;
  readonly kinds: number;
  readonly weight: number;
  readonly share: number;
  readonly cumulated: number;
}

/** More than so many rows say nothing more: Pareto's few are among the first. */
const most = 7;

/** The rows of a Pareto chart, from the largest; the trivial many are one row at the end. */
export function paretoRows(bars: YieldView["pareto"]): readonly ParetoRow[] {
  const own = bars.length > most ? most - 1 : bars.length;
  const rows = bars.slice(0, own).map(({ name, weight, share, cumulated }): ParetoRow => ({ id: name, kinds: 1, weight, share, cumulated }));
  const rest = bars.slice(own);
  if (rest.length === 0) return rows;
  const sum = (of: (bar: YieldView["pareto"][number]) => number): number => rest.reduce((total, bar) => total + of(bar), 0);
  return [...rows, { id: null, kinds: rest.length, weight: sum(({ weight }) => weight), share: sum(({ share }) => share), cumulated: 1 }];
}
