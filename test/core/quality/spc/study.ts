import { type ChartId, type ChartSettings, type ChartSignal, ControlChart, type Limits, type Subgroup, charts, ruleSets, usualSettings } from "#quality/spc";

interface Given {
  readonly settings?: Partial<ChartSettings>;
  readonly rules?: keyof typeof ruleSets;
  /** Subgroups that limits are estimated from; all where left out. */
  readonly phaseOne?: number;
  /** Known mean and sigma instead of a phase I. */
  readonly known?: { readonly center: number; readonly sigma: number };
}

interface PanelPoint {
  readonly value: number;
  readonly center: number;
  readonly lower: number;
  readonly upper: number;
}

export interface Studied {
  readonly limits: Limits;
  readonly signals: readonly ChartSignal[];
  /** Points by panel. */
  readonly points: Readonly<Record<string, readonly PanelPoint[]>>;
}

/** Estimates limits from the first subgroups and judges all by them, as a retrospective study does. */
export function study(id: ChartId, subgroups: readonly Subgroup[], { settings, rules = "shewhart", phaseOne = subgroups.length, known }: Given = {}): Studied {
  const kind = charts[id];
  const all: ChartSettings = { ...usualSettings, ...settings };
  const collecting = kind.beginPhaseOne(all);
  for (const subgroup of subgroups.slice(0, phaseOne)) {
    const problem = collecting.take(subgroup);
    if (problem !== null) throw new Error(problem);
  }
  const estimate = known === undefined ? collecting.estimate() : ({ ok: true, limits: { ...known, method: "given", degrees: null, subgroups: 0, size: null } } as const);
  if (!estimate.ok) throw new Error(estimate.finding);
  const chart = new ControlChart({ kind, settings: all, rules: ruleSets[rules], phaseOne });
  chart.setLimits(estimate.limits, { first: 1, last: phaseOne });
  const points: Record<string, PanelPoint[]> = {};
  const signals = subgroups.flatMap((subgroup, index) => {
    const raised = chart.take(subgroup, index < phaseOne ? 1 : 2);
    for (const { name, isDrawn, value, center, lower, upper } of chart.panels) if (isDrawn) (points[name] ??= []).push({ value, center, lower, upper });
    return raised;
  });
  return { limits: estimate.limits, signals, points };
}

export const ofValues = (values: readonly number[]): Subgroup[] => values.map((value) => ({ size: 1, values: [value] }));
export const ofGroups = (groups: readonly (readonly number[])[]): Subgroup[] => groups.map((values) => ({ size: values.length, values }));
export const ofCounts = (counts: readonly number[], size: number): Subgroup[] => counts.map((count) => ({ size, values: [count] }));

/** The limits of the last point of a panel. */
export function last({ points }: Studied, panel: string): PanelPoint {
  const point = points[panel]?.at(-1);
  if (point === undefined) throw new Error(`no point in ${panel}`);
  return point;
}

/** Which subgroups signalled in a panel, whatever the rule. */
export function signalled({ signals }: Studied, panel: string): number[] {
  return [...new Set(signals.filter((signal) => signal.panel === panel).map(({ index }) => index))];
}
