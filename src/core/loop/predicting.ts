import type { CompiledLine } from "#line";
import { type Optimizer, regardPrediction } from "#optimizer";
import {
  type Genealogy, type GenealogyState, type Prediction, type VirtualFigures, type VirtualMetrology, type VirtualState,
  createGenealogy, createVirtual, expectMeasurement, judge, noteOther, noteWay, predictUnmeasured, refit, trace, virtualFigures, wayOfPart,
} from "#quality";
import type { Completion, Measurement, Observation } from "#sensing";
import type { Computing, PredictionWork } from "./computing.ts";
import { finishedPredictions, finishedRefits, isAwaited, offerPrediction, offerRefit } from "./predictionWork.ts";

/**
 * Virtual metrology of a running plant: a part has a prediction where the work for it was done in time, and the model takes a
 * measurement in where the work for that was. A part that was not measured steers by its prediction. It knows observations alone, and
 * of them not the movements of parts, which are told in a session with a dashboard only: a run is the same without one.
 */
export interface Predicting {
  readonly genealogy: Genealogy;
  readonly virtual: VirtualMetrology;
  /** Whether there is anything to predict from: a line without sensors has the charts. */
  readonly isAtWork: boolean;
  state: PredictingState;
}

/** Plain data, bounded. */
interface PredictingState {
  /** By characteristic. */
  counted: Counted[];
}

interface Counted {
  /** Parts that a prediction was asked for of, since the model can make any; and those that have one. */
  asked: number;
  made: number;
  /** Of those made, how many of parts that were not measured. */
  unmeasured: number;
  /** When the newest measurement came that the model has taken in; -1 for none. And how many it has not. */
  learnedUntil: number;
  behind: number;
  /** The newest part of which a real measurement is asked for. */
  wanted: AskedFor | null;
}

/** A part whose prediction is so unsure that it should be measured. In the characteristic's unit. */
export interface AskedFor {
  readonly at: number;
  readonly part: number;
  readonly value: number;
  readonly halfWidth: number;
  /** What the half-width would be were everything known but the noise. */
  readonly usual: number;
}

export interface SavedPredicting {
  readonly genealogy: GenealogyState;
  readonly virtual: VirtualState;
  readonly own: PredictingState;
}

/** Virtual metrology of one characteristic, and the part that it would have measured. */
export interface VirtualView extends VirtualFigures {
  /** Of the parts that a prediction was asked for of, 0…1; null before one was. */
  readonly predictedShare: number | null;
  /** Predictions of parts that were not measured. */
  readonly unmeasured: number;
  /** Since the newest measurement that the model has taken in, s; null before any. And measurements since then that it has not. */
  readonly ageSeconds: number | null;
  readonly behind: number;
  readonly asked: AskedFor | null;
}

/** Parts that it remembers: more than are under way to their measurement in most lines. */
const keptParts = 500;

export function createPredicting(line: CompiledLine): Predicting {
  const genealogy = createGenealogy(line, keptParts);
  const counted = line.characteristics.map((): Counted => ({ asked: 0, made: 0, unmeasured: 0, learnedUntil: -1, behind: 0, wanted: null }));
  return { genealogy, virtual: createVirtual(genealogy), isAtWork: line.stations.some(({ sensors }) => sensors.length > 0), state: { counted } };
}

export function savePredicting({ genealogy, virtual, state }: Predicting): SavedPredicting {
  return { genealogy: genealogy.state, virtual: virtual.state, own: state };
}

/** Goes on from where a saved one stood. */
export function loadPredicting(predicting: Predicting, { genealogy, virtual, own }: SavedPredicting): void {
  predicting.genealogy.state = genealogy;
  predicting.virtual.state = virtual;
  predicting.state = own;
}

/** What virtual metrology works with and for. */
interface Surroundings {
  readonly computing: Computing;
  readonly optimizer: Optimizer;
  readonly now: number;
}

/** What was done by now; and the ways of parts whose measurement nobody reads. Call it at every look, before what was observed. */
export function resumePredicting(predicting: Predicting, at: Surroundings): void {
  for (const unread of at.computing.unread.splice(0)) noteWay(predicting.genealogy, unread);
  finish(predicting, at);
}

/** Takes an observation in: what is to be predicted and learned is asked for, and done at once where there is compute enough for all. */
export function predictFrom(predicting: Predicting, observation: Observation, at: Surroundings): void {
  const { genealogy, virtual, isAtWork } = predicting;
  if (!isAtWork || observation.type === "movement" || observation.type === "status" || observation.type === "cycles") return;
  trace(genealogy, observation);
  if (observation.type === "measurement") askMeasured(predicting, observation, at);
  else if (observation.type === "completion") askUnmeasured(predicting, observation, at);
  else noteOther(virtual, observation);
  if (at.computing.setting === null && (observation.type === "measurement" || observation.type === "completion")) finish(predicting, at);
}

function askMeasured({ virtual, state }: Predicting, measurement: Measurement, { computing, now }: Surroundings): void {
  const expected = expectMeasurement(virtual, measurement);
  const counted = state.counted[expected?.characteristic ?? -1];
  if (expected === null || counted === undefined) return;
  counted.behind += 1;
  if (expected.forecast !== null) {
    counted.asked += 1;
    offerPrediction(computing, { is: "measured", expected }, now);
  }
  offerRefit(computing, expected, now);
}

function askUnmeasured({ virtual, state }: Predicting, { part, at, revision }: Completion, { computing, now }: Surroundings): void {
  for (const { characteristic, prediction } of predictUnmeasured(virtual, part)) {
    const counted = state.counted[characteristic];
    // Its measurement is still being read: it is predicted when that comes.
    if (isAwaited(computing, { part, characteristic: virtual.line.characteristics[characteristic]?.id ?? "" })) continue;
    if (counted !== undefined) counted.asked += 1;
    offerPrediction(computing, { is: "unmeasured", at, part, revision, characteristic, prediction }, now);
  }
}

function finish(predicting: Predicting, at: Surroundings): void {
  const { virtual, state } = predicting;
  for (const work of finishedPredictions(at.computing, at.now)) {
    const counted = state.counted[work.is === "measured" ? work.expected.characteristic : work.characteristic];
    if (counted !== undefined) counted.made += 1;
    if (work.is === "measured") {
      if (work.expected.forecast !== null) judge(virtual, work.expected, work.expected.forecast);
    } else tell(predicting, work, at);
  }
  for (const expected of finishedRefits(at.computing, at.now)) {
    refit(virtual, expected);
    const counted = state.counted[expected.characteristic];
    if (counted === undefined) continue;
    counted.learnedUntil = Math.max(counted.learnedUntil, expected.at);
    counted.behind = at.computing.refits.waiting.filter(({ item }) => item.characteristic === expected.characteristic).length;
  }
}

/** What is known of a part that was not measured: it steers. */
function tell({ genealogy, virtual, state }: Predicting, { at, part, revision, characteristic: index, prediction }: Extract<PredictionWork, { is: "unmeasured" }>, { optimizer }: Surroundings): void {
  const { id = "" } = virtual.line.characteristics[index] ?? {};
  const counted = state.counted[index];
  if (counted !== undefined) {
    counted.unmeasured += 1;
    if (prediction.isUnsure) counted.wanted = askedFor({ at, part, prediction });
  }
  const way = wayOfPart(genealogy, part);
  if (way === null) return;
  const times = way.times.map((time) => (Number.isFinite(time) ? time : at));
  regardPrediction(optimizer, { at, part, revision, characteristic: id, value: prediction.value, sd: prediction.scale, machines: way.machines, times });
}

function askedFor({ at, part, prediction: { value, halfWidth, usual } }: { readonly at: number; readonly part: number; readonly prediction: Prediction }): AskedFor {
  return { at, part, value, halfWidth, usual };
}

/** Virtual metrology as it is shown. */
export function virtualViews({ virtual, isAtWork, state }: Predicting, now: number): readonly VirtualView[] {
  if (!isAtWork) return [];
  return virtualFigures(virtual).map((figures, index) => {
    const { asked = 0, made = 0, unmeasured = 0, learnedUntil = -1, behind = 0, wanted = null } = state.counted[index] ?? {};
    return { ...figures, predictedShare: asked === 0 ? null : made / asked, unmeasured, ageSeconds: learnedUntil < 0 ? null : Math.max(0, now - learnedUntil), behind, asked: wanted };
  });
}
