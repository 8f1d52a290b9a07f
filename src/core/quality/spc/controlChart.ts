import type { RuleId } from "../finding.ts";
import { type Rule, freshMemory } from "../rules/rule.ts";
import { ruleOf } from "../rules/rules.ts";
import type { ChartKind, ChartSettings, Limits, Panel, PhaseOneStudy, SignalRule, Subgroup, Watch } from "./chartKind.ts";

/** A point that broke a rule. */
export interface ChartSignal {
  /** Of the subgroup, counted from 1. */
  readonly index: number;
  /** The picture that it is in, such as `xbar`. */
  readonly panel: string;
  readonly rule: SignalRule;
  /** How many of the newest points broke it, this one the last. */
  readonly count: number;
  readonly phase: 1 | 2;
}

/** Limits, for the record: which they were, and what they rest on. */
export interface LimitsRecord {
  readonly limits: Limits;
  /** First and last subgroup that they were estimated from; null where they were given. */
  readonly from: { readonly first: number; readonly last: number } | null;
  /** First subgroup that was judged by them. */
  readonly since: number;
}

interface Study {
  readonly phaseOne: PhaseOneStudy;
  /** First subgroup of it. */
  readonly first: number;
}

interface Judge {
  readonly panel: Panel;
  /** Null where its points are judged by their rules. */
  readonly own: SignalRule | null;
  readonly detectors: readonly { readonly rule: Rule; readonly step: Rule["step"]; readonly memory: number[] }[];
}

/** What a chart is begun with. */
export interface ControlChartOptions {
  readonly kind: ChartKind;
  readonly settings: ChartSettings;
  readonly rules: readonly RuleId[];
  /** Subgroups that limits are estimated from. */
  readonly phaseOne: number;
}

const none: readonly ChartSignal[] = [];

/**
 * A control chart that subgroups stream through: one in, signals out. Phase I estimates the limits from so many subgroups, phase II
 * judges those that follow. What it holds does not grow with the stream, but for one record of each set of limits.
 */
export class ControlChart {
  readonly #options: ControlChartOptions;
  readonly #history: LimitsRecord[] = [];
  #study: Study | null;
  #watch: Watch | null = null;
  #judges: readonly Judge[] = [];
  #index = 0;
  #finding: string | null = null;

  constructor(options: ControlChartOptions) {
    this.#options = options;
    this.#study = { phaseOne: options.kind.beginPhaseOne(options.settings), first: 1 };
  }

  /** Limits that stood, oldest first; the last stand. */
  get history(): readonly LimitsRecord[] {
    return this.#history;
  }

  /** The pictures with their newest point; empty until there are limits. */
  get panels(): readonly Panel[] {
    return this.#watch?.panels ?? [];
  }

  /** What is wrong: why phase I gave no limits, or with the newest subgroup; null when all is well. */
  get finding(): string | null {
    return this.#finding;
  }

  /** Subgroups that were taken. */
  get taken(): number {
    return this.#index;
  }

  /** Judges by limits that are known from elsewhere, such as an earlier study, from the next subgroup on. A phase I that runs is broken off. */
  setLimits(limits: Limits, from: LimitsRecord["from"]): void {
    const { kind, settings, rules: active } = this.#options;
    this.#watch = kind.watch(limits, settings);
    this.#judges = this.#watch.panels.map((panel) => ({ panel, own: typeof panel.judgedBy === "object" ? panel.judgedBy.own : null, detectors: detectorsOf(panel, active) }));
    this.#study = null;
    this.#history.push({ limits, from, since: this.#index + 1 });
  }

  /** Begins phase I anew with the next subgroup; the limits that stand go on judging until it is done. */
  reestimate(): void {
    const { kind, settings } = this.#options;
    this.#study = { phaseOne: kind.beginPhaseOne(settings), first: this.#index + 1 };
  }

  /** Takes the next subgroup and gives the signals that it raised. `phase` 1 says that the limits were estimated from it too. */
  take(subgroup: Subgroup, phase: 1 | 2 = 2): readonly ChartSignal[] {
    this.#index += 1;
    this.#finding = null;
    let signals = none;
    if (this.#watch !== null) {
      this.#finding = this.#watch.take(subgroup, phase);
      if (this.#finding === null) signals = this.#judge(phase);
    }
    if (this.#study !== null) this.#collect(this.#study, subgroup);
    return signals;
  }

  #collect({ phaseOne, first }: Study, subgroup: Subgroup): void {
    this.#finding ??= phaseOne.take(subgroup);
    if (this.#index - first + 1 < this.#options.phaseOne) return;
    const estimate = phaseOne.estimate();
    if (estimate.ok) this.setLimits(estimate.limits, { first, last: this.#index });
    else this.#finding ??= estimate.finding;
  }

  /** Hot path: nothing is allocated where nothing signals. */
  #judge(phase: 1 | 2): readonly ChartSignal[] {
    let signals: ChartSignal[] | null = null;
    for (let at = 0; at < this.#judges.length; at += 1) {
      const judge = this.#judges[at];
      if (judge === undefined || !judge.panel.isDrawn) continue;
      const { panel, own, detectors } = judge;
      if (own !== null && (panel.value > panel.upper || panel.value < panel.lower)) (signals ??= []).push({ index: this.#index, panel: panel.name, rule: own, count: 1, phase });
      const deviation = detectors.length === 0 ? 0 : (panel.value - panel.center) / panel.sigma;
      for (let place = 0; place < detectors.length; place += 1) {
        const detector = detectors[place];
        const count = detector?.step(detector.memory, deviation) ?? 0;
        if (count > 0 && detector !== undefined) (signals ??= []).push({ index: this.#index, panel: panel.name, rule: detector.rule.id, count, phase });
      }
    }
    return signals ?? none;
  }
}

function detectorsOf({ judgedBy }: Panel, active: readonly RuleId[]): Judge["detectors"] {
  if (typeof judgedBy === "object") return [];
  return active.map(ruleOf).filter(({ usesZones }) => judgedBy === "all rules" || !usesZones).map((rule) => ({ rule, step: rule.step, memory: freshMemory(rule) }));
}
