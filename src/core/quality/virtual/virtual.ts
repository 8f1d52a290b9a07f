import { tQuantile } from "#kernel";
import type { CompiledLine } from "#line";
import type { EquipmentEvent, Measurement, Observation } from "#sensing";
import { type Genealogy, recordOf } from "../genealogy/genealogy.ts";
import { type VirtualLayout, priorDeviation, virtualLayout, weightLeft } from "./layout.ts";
import { type Discounts, type Forecast, type Regression, forecast, forgetCoefficient, learnFrom, meanOf, startRegression } from "./regression.ts";
import { type Known, type ScaleState, newestMeasurement, noScale, noteScale, regressorsOf, scaleReadings, sensorIndex } from "./regressors.ts";
import { type ScoreState, type VirtualScore, noScore, noteScore, pairWidth, scoreOf } from "./score.ts";
import { type StalenessState, forgetErrors, noStaleness, noteError } from "./staleness.ts";

/**
 * Virtual metrology: every part's characteristics, predicted from the readings, set points and machines of its way, with an
 * interval; learned from the parts that are measured. It sees the line's genealogy, and so observations alone.
 */
export interface VirtualMetrology {
  readonly line: CompiledLine;
  readonly genealogy: Genealogy;
  readonly layouts: readonly VirtualLayout[];
  /** All that changes; plain data. Set it to a saved copy and it goes on from there. */
  state: VirtualState;
}

export interface VirtualState {
  scales: ScaleState[];
  models: VirtualModel[];
}

/** What was learned of one characteristic. */
export interface VirtualModel {
  /** The first measurements, which only say how large the characteristic's spread is. */
  first: ScaleState;
  /** Null until they are enough. */
  regression: Regression | null;
  revision: number;
  /** Newest measurement by machine of its station; null without one. */
  last: (number | null)[];
  score: ScoreState;
  staleness: StalenessState;
  learned: number;
  retrained: number;
}

export type VirtualFinding =
  /** A real measurement of this part is asked for: the interval is wider than `usual`, what it is where all is known. */
  | { readonly type: "measure"; readonly at: number; readonly part: number; readonly characteristic: string; readonly value: number; readonly halfWidth: number; readonly usual: number }
  /** Predictions have gone stale, on one machine or all (-1), and what was learned there is dropped: `evidence` beyond `limit`, in standard deviations. */
  | { readonly type: "retrained"; readonly at: number; readonly characteristic: string; readonly station: string; readonly machine: number; readonly evidence: number; readonly limit: number };

export interface Prediction {
  readonly value: number;
  /** Of the 90 % interval, in the characteristic's unit. */
  readonly halfWidth: number;
  /** What it would be were everything known but the noise. */
  readonly usual: number;
  /** Scale of the Student's t that it is, in the characteristic's unit. */
  readonly scale: number;
  /** Whether a real measurement is asked for. */
  readonly isUnsure: boolean;
}

/** Intervals wider than so many usual ones ask for a measurement: what is not known is then as large as the noise. */
const unsure = Math.SQRT2;

/** Predictions are scored from this many learned measurements on. */
const scoredFrom = 50;

const varianceLeft = 0.995;

export function createVirtual(genealogy: Genealogy): VirtualMetrology {
  const { line } = genealogy;
  const layouts = line.characteristics.map(({ index }) => virtualLayout(line, index));
  const models = layouts.map(({ station }): VirtualModel => {
    const machines = line.stations[station]?.machines ?? 1;
    return { first: noScale(), regression: null, revision: 0, last: Array.from({ length: machines }, () => null), score: noScore(), staleness: noStaleness(machines), learned: 0, retrained: 0 };
  });
  return { line, genealogy, layouts, state: { scales: Array.from({ length: sensorIndex(line, line.stations.length, line.characteristics.length) }, noScale), models } };
}

/** What was predicted of a part, on what it rests; null where nothing can be said: too little was learned or is known of the part, or it was sent back. */
export function predict(virtual: VirtualMetrology, part: number, characteristic: string): Prediction | null {
  const index = virtual.line.characteristics.findIndex(({ id }) => id === characteristic);
  const model = virtual.state.models[index];
  const known = knownOf(virtual, index, part);
  if (model === undefined || model.regression === null || known === null || model.learned < scoredFrom) return null;
  return predictionOf(forecastOf(virtual, index, known));
}

/** Takes in an observation that the genealogy has taken in before; what it concludes. */
export function observeVirtual(virtual: VirtualMetrology, observation: Observation): readonly VirtualFinding[] {
  if (observation.type === "measurement") return learnMeasurement(virtual, observation);
  if (observation.type === "completion") return askFor(virtual, observation.part, observation.at);
  noteOther(virtual, observation);
  return [];
}

/** Takes in what is neither a measurement nor the end of a part: the units of readings, and maintenance. */
export function noteOther(virtual: VirtualMetrology, observation: Observation): void {
  if (observation.type === "equipment") noteMaintenance(virtual, observation);
  if (observation.type !== "reading") return;
  const station = virtual.line.stations.findIndex(({ id }) => id === observation.station);
  const sensor = virtual.line.stations[station]?.sensors.findIndex(({ id }) => id === observation.sensor) ?? -1;
  const scale = sensor < 0 ? undefined : virtual.state.scales[sensorIndex(virtual.line, station, sensor)];
  if (scale !== undefined && Number.isFinite(observation.value)) noteScale(scale, observation.value);
}

/** How good the predictions of each characteristic are, and the newest of them beside what was measured. */
export function virtualFigures({ line, state }: VirtualMetrology): readonly VirtualFigures[] {
  return line.characteristics.map(({ id }, index) => {
    const model = state.models[index];
    const newest = model?.score.newest ?? [];
    const pairs = Array.from({ length: newest.length / pairWidth }, (_, pair) => {
      const [predicted = 0, measured = 0, halfWidth = 0, part = -1] = newest.slice(pair * pairWidth, (pair + 1) * pairWidth);
      return { part, predicted, measured, halfWidth };
    });
    return { characteristic: id, ...scoreOf(model?.score ?? noScore()), learned: model?.learned ?? 0, retrained: model?.retrained ?? 0, pairs };
  });
}

export interface VirtualFigures extends VirtualScore {
  readonly characteristic: string;
  /** Measurements that were learned from, and how often what was learned was dropped. */
  readonly learned: number;
  readonly retrained: number;
  readonly pairs: readonly { readonly part: number; readonly predicted: number; readonly measured: number; readonly halfWidth: number }[];
}

/** A part that was sent back has had some of its work twice, of which nothing is learned: as on the charts, it is passed over. */
function knownOf(virtual: VirtualMetrology, index: number, part: number): Known | null {
  const { genealogy, layouts, state } = virtual;
  const layout = layouts[index];
  const record = recordOf(genealogy, part);
  if (layout === undefined || record === null || record.reworks > 0) return null;
  return regressorsOf(genealogy, { layout, part, scales: state.scales });
}

function forecastOf({ state, layouts }: VirtualMetrology, index: number, { x, missing }: Known): Forecast {
  const regression = state.models[index]?.regression;
  const layout = layouts[index];
  if (regression === null || regression === undefined || layout === undefined) return { mean: 0, scale: Number.POSITIVE_INFINITY, degrees: 1, noiseShare: 0 };
  return forecast(regression, x, missing.reduce((sum, at) => sum + missingVariance(regression, layout, at), 0));
}

/**
 * What a missing regressor adds to the variance: its coefficient's square, for it is in units of its own standard deviation; of a
 * machine, its share of how far the machines of its station differ.
 */
function missingVariance({ mean, spread, variance }: Regression, { regressors }: VirtualLayout, at: number): number {
  const regressor = regressors[at];
  const coefficient = mean[at] ?? 0;
  if (regressor?.is !== "machine") return coefficient * coefficient + Math.min(variance, spread[at * mean.length + at] ?? 0);
  const levels = mean.filter((_, index) => {
    const other = regressors[index];
    return other?.is === "machine" && other.station === regressor.station;
  });
  const apart = coefficient - levels.reduce((sum, level) => sum + level, 0) / levels.length;
  return (apart * apart) / levels.length;
}

const quantiles = new Map<number, number>();

/** 95 % quantile of Student's t. It is asked for with every prediction, and takes as long as one: of degrees of freedom to the nearest twentieth it is worked out once. */
function quantileOf(degrees: number): number {
  const nearest = Math.max(20, Math.round(20 * degrees)) / 20;
  const known = quantiles.get(nearest);
  if (known !== undefined) return known;
  const found = tQuantile(0.95, nearest);
  quantiles.set(nearest, found);
  return found;
}

function predictionOf({ mean, scale, degrees, noiseShare }: Forecast): Prediction {
  const halfWidth = quantileOf(degrees) * scale;
  const usual = halfWidth * Math.sqrt(noiseShare);
  return { value: mean, halfWidth, usual, scale, isUnsure: halfWidth > unsure * usual };
}

/** A value beyond this is no measurement of anything. */
const largest = 1e15;

/** Predicts what is measured, is judged by it, and learns from it, in this order. */
function learnMeasurement(virtual: VirtualMetrology, measurement: Measurement): readonly VirtualFinding[] {
  const expected = expectMeasurement(virtual, measurement);
  if (expected === null) return [];
  const findings = expected.forecast === null ? [] : judge(virtual, expected, expected.forecast);
  refit(virtual, expected);
  return findings;
}

/** A measurement, and what was expected of it before it was known. Plain data. */
export interface Expected {
  readonly at: number;
  readonly part: number;
  /** By index. */
  readonly characteristic: number;
  readonly value: number;
  readonly known: Known;
  /** Machine of the characteristic's station; -1 where it is not known. */
  readonly machine: number;
  /** The last measurement of the same machine; null without one. */
  readonly naive: number | null;
  /** Null where too little was learned for a prediction. */
  readonly forecast: Forecast | null;
}

/** What is expected of a measurement that the genealogy has taken in, from what was learned before; null of one that nothing can be learned from. */
export function expectMeasurement(virtual: VirtualMetrology, measurement: Measurement): Expected | null {
  const { line, state } = virtual;
  const { part, value, at } = measurement;
  const index = line.characteristics.findIndex(({ id }) => id === measurement.characteristic);
  const model = state.models[index];
  const layout = virtual.layouts[index];
  if (model === undefined || layout === undefined || !(Math.abs(value) <= largest) || measurement.reworks > 0) return null;
  const scale = state.scales[sensorIndex(line, line.stations.length, index)];
  if (scale !== undefined) noteScale(scale, value);
  const known = knownOf(virtual, index, part);
  const machine = measurement.machines[layout.station] ?? -1;
  const naive = model.last[machine] ?? null;
  if (machine >= 0) model.last[machine] = value + 0;
  if (known === null) return null;
  if (model.regression !== null && measurement.revision > model.revision) changeRevision(model, layout, measurement.revision);
  const forecast = model.regression === null || model.learned < scoredFrom ? null : forecastOf(virtual, index, known);
  return { at, part, characteristic: index, value: value + 0, known, machine, naive, forecast };
}

/** Holds a prediction against what was measured; what of the model is found stale by that is dropped. */
export function judge({ line, layouts, state }: VirtualMetrology, { at, part, characteristic, value, machine, naive }: Expected, expected: Forecast): readonly VirtualFinding[] {
  const [model, layout] = [state.models[characteristic], layouts[characteristic]];
  if (model === undefined || layout === undefined) return [];
  noteScore(model.score, { part, predicted: expected.mean, halfWidth: predictionOf(expected).halfWidth, measured: value, naive });
  const stale = machine < 0 ? null : noteError(model.staleness, machine, (value - expected.mean) / expected.scale);
  if (stale === null) return [];
  retrain(model, layout, stale.machine);
  return [{ type: "retrained", at, characteristic: line.characteristics[characteristic]?.id ?? "", station: line.stations[layout.station]?.id ?? "", machine: stale.machine, evidence: stale.value, limit: stale.limit }];
}

/** Takes a measurement into the model. */
export function refit(virtual: VirtualMetrology, { characteristic, value, known }: Expected): void {
  const [model, layout] = [virtual.state.models[characteristic], virtual.layouts[characteristic]];
  if (model === undefined || layout === undefined) return;
  if (model.regression === null) return start(model, layout, value);
  learnFrom(model.regression, { x: known.x, error: value - meanOf(model.regression, known.x), discounts: discountsOf(model, layout) });
  model.learned += 1;
}

/** The first measurements say how large the spread is that coefficients are measured by. */
function start(model: VirtualModel, layout: VirtualLayout, value: number): void {
  noteScale(model.first, value);
  if (model.first.count < scaleReadings) return;
  const variance = model.first.squares / (model.first.count - 1);
  model.regression = startRegression(priors(model, layout), Math.max(variance, 1e-30) / 2);
  model.regression.mean[0] = model.first.mean;
}

function priors({ first }: VirtualModel, { regressors }: VirtualLayout): readonly number[] {
  const unit = Math.sqrt(Math.max(first.squares / (first.count - 1), 1e-30));
  return regressors.map((regressor) => unit * priorDeviation(regressor));
}

function discountsOf(model: VirtualModel, layout: VirtualLayout): Discounts {
  return { coefficients: layout.regressors.map(weightLeft), variance: varianceLeft, most: priors(model, layout) };
}

/** Drops what was learned of one machine, or, where all errors are too large (-1), of everything and of their size. */
function retrain(model: VirtualModel, layout: VirtualLayout, machine: number): void {
  const { regression } = model;
  if (regression === null) return;
  const deviations = priors(model, layout);
  model.retrained += 1;
  layout.regressors.forEach((regressor, index) => {
    const isOf = machine < 0 ? regressor.is !== "level" : regressor.is === "machine" && regressor.station === layout.station && regressor.machine === machine;
    if (isOf) forgetCoefficient(regression, index, { deviation: deviations[index] ?? 0, keepsMean: true });
  });
  if (machine < 0) regression.degrees = Math.min(regression.degrees, 5);
}

/** A new design shifts every level; what a reading or a set point tells stays. */
function changeRevision(model: VirtualModel, layout: VirtualLayout, revision: number): void {
  model.revision = revision;
  const deviation = priors(model, layout)[0] ?? 0;
  if (model.regression !== null) forgetCoefficient(model.regression, 0, { deviation, keepsMean: true });
}

/** A maintenance makes another machine of it: what was learned of its level is dropped. */
function noteMaintenance({ line, layouts, state }: VirtualMetrology, { station: id, machine, event }: EquipmentEvent): void {
  if (event !== "maintained") return;
  const station = line.stations.findIndex((candidate) => candidate.id === id);
  layouts.forEach((layout, characteristic) => {
    const model = state.models[characteristic];
    if (model === undefined || model.regression === null) return;
    const index = layout.regressors.findIndex((regressor) => regressor.is === "machine" && regressor.station === station && regressor.machine === machine);
    if (index < 0) return;
    forgetCoefficient(model.regression, index, { deviation: priors(model, layout)[index] ?? 0, keepsMean: true });
    if (layout.station === station) forgetErrors(model.staleness, machine);
  });
}

/** What was predicted of a part's characteristics that were not measured, by index; none where nothing can be said. */
export function predictUnmeasured(virtual: VirtualMetrology, part: number): readonly { readonly characteristic: number; readonly prediction: Prediction }[] {
  const record = recordOf(virtual.genealogy, part);
  if (record === null) return [];
  return virtual.line.characteristics.flatMap(({ id, index }) => {
    const prediction = newestMeasurement(record, index) === null ? predict(virtual, part, id) : null;
    return prediction === null ? [] : [{ characteristic: index, prediction }];
  });
}

/** Asks for measurements of a part that was not measured, where it is too unsure of it. */
function askFor(virtual: VirtualMetrology, part: number, at: number): readonly VirtualFinding[] {
  return predictUnmeasured(virtual, part).flatMap(({ characteristic, prediction: { value, halfWidth, usual, isUnsure } }): VirtualFinding[] =>
    isUnsure ? [{ type: "measure", at, part, characteristic: virtual.line.characteristics[characteristic]?.id ?? "", value, halfWidth, usual }] : [],
  );
}
