import { type Interval, type Selection, beginSelection, continueSelection, meanInterval, pairedInterval } from "#kernel";
import { type CompiledLine, moneyTerms } from "#line";
import { type Assumption, type Model, fillSeconds, forkForecast, isPossible, partPace, startModel } from "#twin";
import type { Policy } from "../policy.ts";
import { type FlowChoice, flowChoices, keep } from "./choices.ts";

/**
 * A what-if that goes on run by run: futures of the twin under each choice, with the same luck in each replication, until the best is
 * found with a stated probability by the fully sequential procedure of Kim & Nelson (2001), an indifference zone in money an hour. Plain data.
 */
export interface Study {
  readonly assumption: Assumption;
  /** The station that was the bottleneck when it began, by index. */
  readonly bottleneck: number;
  /** The present way first; the others once it is known how many parts the line holds. */
  choices: readonly FlowChoice[];
  /** By choice, by replication. */
  readonly futures: JudgedFuture[][];
  /** How much a unit of money counts, by what it is for. */
  readonly weights: Policy["weights"];
  selection: Selection | null;
}

/** A future, its money as the plant's owner weighs it. */
interface JudgedFuture {
  readonly moneyPerHour: number;
  readonly wip: number;
  /** What of the money is spent on energy: the one term that nobody sees part by part. */
  readonly energyPerHour: number;
}

/** What a finished study came to. */
export interface StudyResult {
  /** The best by index, the present way where it is not decided. */
  readonly best: number;
  /** By choice: money an hour. */
  readonly expected: readonly Interval[];
  /** Of the best over the present way, pair by pair, in money an hour. */
  readonly gain: Interval;
  readonly energyPerHour: number;
  /** Of the present way: parts in the line. */
  readonly present: { readonly wip: number };
  readonly isDecided: boolean;
  readonly indifference: number;
  readonly replications: number;
  readonly runs: number;
}

export const probability = 0.95;

/** The least difference that matters, as a share of the largest amount of money among the choices. */
const indifferenceShare = 0.01;

/** Values that the first stage rests on, and replications after which it is left undecided. */
const firstStage = 10;
const most = 60;

/** Work of one run at most, in parts times stations: one run would hold up the plant itself. */
const mostWork = 100_000;

/** Whether a line makes money that a what-if could weigh, and is small enough for it. */
export function canStudy(line: CompiledLine): boolean {
  const { settleSeconds, horizonSeconds } = timesOf(line);
  return line.spec.product !== undefined && (line.stations.length * (2 * settleSeconds + horizonSeconds)) / partPace(line) <= mostWork;
}

/** Seconds that a new order is given to settle, as an empty line takes to fill; and the time that futures are judged over: some 500 parts, at least a quarter of an hour, at most four hours. */
export function timesOf(line: CompiledLine): { readonly settleSeconds: number; readonly horizonSeconds: number } {
  return { settleSeconds: Math.ceil(fillSeconds(line)), horizonSeconds: Math.round(Math.max(900, Math.min(4 * 3600, 500 * partPace(line)))) };
}

export function beginStudy(assumption: Assumption, bottleneck: number, weights: Policy["weights"]): Study {
  return { assumption, bottleneck, weights: { ...weights }, choices: [keep], futures: [[]], selection: null };
}

/** Makes one run of the twin. Gives the result when it is known. */
export function stepStudy(line: CompiledLine, study: Study): StudyResult | null {
  const { replication, choice } = nextRun(study);
  const model = modelOf(line, study);
  const { sample } = forkForecast(model, { seed: seedOf(study), replication, commands: commandsOf(study.choices[choice]), ...timesOf(line) });
  const { moneyPerHour, wip, accountsPerHour } = sample;
  study.futures[choice]?.push({
    moneyPerHour: moneyTerms.reduce((sum, term) => sum + (study.weights[term] - 1) * accountsPerHour[term], moneyPerHour), wip,
    energyPerHour: 0 - study.weights.energy * accountsPerHour.energy,
  });
  if (replication === 0 && choice === 0) {
    const { assumption: { flow }, bottleneck } = study;
    const others = flowChoices({ line, flow, wip, bottleneck }).filter(({ command }) => command !== null && isPossible(model, command));
    study.choices = [keep, ...others];
    study.futures.push(...others.map(() => []));
  }
  return judge(study);
}

/** The model that futures are forked from; made once, and again after a snapshot. */
export function modelOf(line: CompiledLine, study: Study): Model {
  return startModel(line, study.assumption, { seed: seedOf(study) });
}

/** The twin's own luck: another for each study. */
function seedOf({ assumption }: Study): number {
  return Math.round(assumption.at);
}

/** The next choice that lacks a future of the present replication. */
function nextRun({ futures, selection }: Study): { readonly replication: number; readonly choice: number } {
  const replication = selection?.replications ?? Math.min(...futures.map(({ length }) => length));
  const choice = (selection?.remaining ?? futures.map((_, index) => index)).find((index) => (futures[index]?.length ?? 0) <= replication) ?? 0;
  return { replication, choice };
}

function judge(study: Study): StudyResult | null {
  const { futures, choices } = study;
  if (choices.length < 2) return resultOf(study, { best: 0, isDecided: true });
  const money = futures.map((own) => own.map(({ moneyPerHour }) => moneyPerHour));
  if (study.selection === null) {
    if (futures.some(({ length }) => length < firstStage)) return null;
    const indifference = indifferenceOf(study);
    if (indifference === 0) return resultOf(study, { best: 0, isDecided: false });
    study.selection = beginSelection(money, { goal: "greatest", confidence: probability, indifference });
  } else {
    const { remaining, replications } = study.selection;
    const values = remaining.flatMap((index) => money[index]?.[replications] ?? []);
    if (values.length < remaining.length) return null;
    continueSelection(study.selection, values);
  }
  const { remaining, replications } = study.selection;
  if (remaining.length === 1) return resultOf(study, { best: remaining[0] ?? 0, isDecided: true });
  return replications < most ? null : resultOf(study, { best: 0, isDecided: false });
}

/** Kim & Nelson take it for given; as it is the size of a mean, whose own scatter is small beside it, the first stage's serves as well. */
function indifferenceOf({ futures }: Study): number {
  const means = futures.map((own) => meanInterval(own.slice(0, firstStage).map(({ moneyPerHour }) => moneyPerHour)).mean);
  return indifferenceShare * Math.max(...means.map(Math.abs));
}

function resultOf(study: Study, { best, isDecided }: { readonly best: number; readonly isDecided: boolean }): StudyResult {
  const { futures, selection } = study;
  const of = (index: number): number[] => (futures[index] ?? []).map(({ moneyPerHour }) => moneyPerHour);
  const pairs = Math.min(of(best).length, of(0).length);
  const meanOf = (index: number, value: (future: JudgedFuture) => number): number => meanInterval((futures[index] ?? []).map(value)).mean;
  return {
    best, isDecided,
    expected: futures.map((_, index) => meanInterval(of(index))),
    gain: pairedInterval(of(best).slice(0, pairs), of(0).slice(0, pairs)),
    energyPerHour: meanOf(best, ({ energyPerHour }) => energyPerHour), present: { wip: meanOf(0, ({ wip }) => wip) },
    indifference: selection?.rules.indifference ?? indifferenceOf(study),
    replications: selection?.replications ?? of(0).length,
    runs: futures.reduce((sum, { length }) => sum + length, 0),
  };
}

function commandsOf(choice: FlowChoice | undefined): readonly NonNullable<FlowChoice["command"]>[] {
  return choice === undefined || choice.command === null ? [] : [choice.command];
}
