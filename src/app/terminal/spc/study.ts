import { type ChartKind, type ChartSettings, type ChartSignal, ControlChart, type Limits, Moments, type RuleId, Sample, type Subgroup } from "#quality/spc";
import { InputError } from "../terminal.ts";
import { type CsvFile, readCsv } from "./csv.ts";
import { Findings } from "./findings.ts";
import { Grouping, type Layout, type TakeSubgroup } from "./grouping.ts";
import { LimitLine, mostEntries } from "./limitLine.ts";

export interface StudySpec {
  readonly file: CsvFile;
  readonly layout: Layout;
  readonly kind: ChartKind;
  readonly settings: ChartSettings;
  readonly rules: readonly RuleId[];
  /** Whether rules were asked for. */
  readonly hasRules: boolean;
  /** Subgroups that limits are estimated from; null for all. */
  readonly phaseOne: number | null;
  readonly known: { readonly center: number; readonly sigma: number } | null;
}

/** One picture of a chart after all subgroups. */
export interface StudiedPanel {
  readonly name: string;
  readonly center: LimitLine;
  readonly lower: LimitLine;
  readonly upper: LimitLine;
  readonly signals: ChartSignal[];
  /** Also those that are not listed. */
  signalCount: number;
}

export interface Studied {
  readonly limits: Limits;
  readonly panels: readonly StudiedPanel[];
  readonly subgroups: number;
  /** Of all values, and a bounded sample of them. */
  readonly moments: Moments;
  readonly sample: Sample;
  readonly findings: readonly string[];
}

/** Signals of a picture that are listed, and values that percentiles and the test for normality look at. */
const mostSignals = 100_000;
const mostValues = 100_000;

/** Estimates limits in a first pass over the file and judges all subgroups by them in a second. Memory does not grow with the file. */
export async function studyCsv(spec: StudySpec): Promise<Studied> {
  const limits = spec.known === null ? await phaseOne(spec) : given(spec.known);
  const findings = new Findings();
  const chart = new ControlChart({ kind: spec.kind, settings: spec.settings, rules: spec.rules, phaseOne: 0 });
  const last = spec.known === null ? (spec.phaseOne ?? Number.POSITIVE_INFINITY) : 0;
  chart.setLimits(limits, last > 0 ? { first: 1, last } : null);
  const panels = chart.panels.map(({ name }): StudiedPanel => ({ name, center: new LimitLine(), lower: new LimitLine(), upper: new LimitLine(), signals: [], signalCount: 0 }));
  if (spec.hasRules && chart.panels.every(({ judgedBy }) => typeof judgedBy === "object")) findings.say(`no rules were applied: the chart ${spec.kind.id} is judged by its own limit alone`);
  const moments = new Moments();
  const sample = new Sample(mostValues);
  await eachSubgroup(spec, findings, (subgroup, row) => {
    const signals = chart.take(subgroup, chart.taken < last ? 1 : 2);
    if (chart.finding !== null) throw new InputError(`row ${row}: found ${chart.finding}`);
    chart.panels.forEach((panel, index) => draw(panels[index], panel));
    for (const signal of signals) list(panels.find(({ name }) => name === signal.panel), signal);
    if (spec.kind.takes === "values") subgroup.values.forEach((value) => (moments.add(value), sample.add(value)));
    return true;
  });
  for (const { name, signals, signalCount, center, upper } of panels) {
    if (signalCount > signals.length) findings.say(`${name} has ${signalCount} signals, of which the first ${mostSignals} are listed`);
    if (center.isCut || upper.isCut) findings.say(`${name} has limits that vary, of which those of the first ${mostEntries} subgroups are listed`);
  }
  return { limits, panels, subgroups: chart.taken, moments, sample, findings: findings.list() };
}

async function phaseOne(spec: StudySpec): Promise<Limits> {
  const { kind, settings, phaseOne: wanted } = spec;
  const study = kind.beginPhaseOne(settings);
  let taken = 0;
  await eachSubgroup(spec, new Findings(), (subgroup, row) => {
    taken += 1;
    const problem = study.take(subgroup);
    if (problem !== null) throw new InputError(`row ${row}: found ${problem}`);
    return wanted === null || taken < wanted;
  });
  if (wanted !== null && taken < wanted) throw new InputError(`not enough data: ${taken} of ${wanted} subgroups`);
  const estimate = study.estimate();
  if (!estimate.ok) throw new InputError(estimate.finding);
  return estimate.limits;
}

function given({ center, sigma }: NonNullable<StudySpec["known"]>): Limits {
  return { center, sigma, method: "given", degrees: null, subgroups: 0, size: null };
}

async function eachSubgroup({ file, layout }: StudySpec, findings: Findings, take: TakeSubgroup): Promise<void> {
  let goesOn = true;
  const grouping = new Grouping(file, layout, { findings, take: (subgroup: Subgroup, row) => (goesOn = take(subgroup, row)) });
  await readCsv(file, (cells, row) => grouping.row(cells, row));
  if (goesOn) grouping.end();
}

function draw(studied: StudiedPanel | undefined, { isDrawn, center, lower, upper }: ControlChart["panels"][number]): void {
  studied?.center.add(isDrawn ? center : null);
  studied?.lower.add(isDrawn ? lower : null);
  studied?.upper.add(isDrawn ? upper : null);
}

function list(studied: StudiedPanel | undefined, signal: ChartSignal): void {
  if (studied === undefined) return;
  studied.signalCount += 1;
  if (studied.signals.length < mostSignals) studied.signals.push(signal);
}
