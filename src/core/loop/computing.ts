import type { CompiledLine } from "#line";
import {
  type Allowance, type ComputeSetting, type ServiceQueue, type WorkloadId, checkedSetting, done, earn, emptyQueue, noAllowance, offer, readingsOf, reschedule, spend, whatIfTera,
} from "#compute";
import type { Expected, Prediction } from "#quality";
import type { Measurement, Observation } from "#sensing";

/** What a run has of accelerators, and what they do for it. Plain data, bounded. */
export interface Computing {
  /** Null: there is enough for all, at no cost. */
  setting: ComputeSetting | null;
  /** Readings that wait for a model: of measurements, and of defect maps. */
  inspection: ServiceQueue<Observation>;
  maps: ServiceQueue<Observation>;
  /** Ways of parts whose measurement was not read in time, since the last look. */
  unread: Measurement[];
  /** Predictions, and measurements that their model is to take in. */
  predictions: ServiceQueue<PredictionWork>;
  refits: ServiceQueue<Expected>;
  /** Forecasts of decision makers, and of experiments. */
  whatIf: Allowance;
  designSearch: Allowance;
  /** When it was counted from, and until when it is counted, s. */
  since: number;
  at: number;
  /** What having the accelerators has cost since the start of the run, in money. */
  spent: number;
  /** Of that, what is not booked yet. */
  bill: number;
}

/** A prediction that is being worked out: of a part that was measured meanwhile, or was not. Plain data. */
export type PredictionWork =
  | { readonly is: "measured"; readonly expected: Expected }
  | { readonly is: "unmeasured"; readonly at: number; readonly part: number; readonly revision: number; readonly characteristic: number; readonly prediction: Prediction };

export function noComputing(): Computing {
  return { setting: null, inspection: emptyQueue(), maps: emptyQueue(), unread: [], predictions: emptyQueue(), refits: emptyQueue(), whatIf: noAllowance(), designSearch: noAllowance(), since: 0, at: 0, spent: 0, bill: 0 };
}

/** From now on a run has these accelerators; null is enough for all. What was counted is counted anew. Throws on a setting that makes no sense, and changes nothing then. */
export function setComputing(computing: Computing, setting: ComputeSetting | null, now: number): void {
  const checked = setting === null ? null : checkedSetting(setting);
  passTime(computing, now);
  const { inspection, maps, predictions, refits } = computing;
  reschedule(inspection, rateOf(checked, "inspection"), now);
  reschedule(maps, rateOf(checked, "maps"), now);
  reschedule(predictions, rateOf(checked, "virtual-metrology"), now);
  reschedule(refits, rateOf(checked, "retraining"), now);
  Object.assign(computing, { setting: checked, inspection: countAnew(inspection), maps: countAnew(maps), predictions: countAnew(predictions), refits: countAnew(refits), whatIf: noAllowance(), designSearch: noAllowance(), since: now });
}

/** What waits has arrived, and nothing else has. */
function countAnew<Item>(queue: ServiceQueue<Item>): ServiceQueue<Item> {
  return { ...emptyQueue(), freeAt: queue.freeAt, waiting: queue.waiting, arrived: queue.waiting.length };
}

/** What the plant shows of itself by now: what no model reads at once, what one reads when it is done, and what is not read in time never. */
export function admit(computing: Computing, line: CompiledLine, { observations, now }: { readonly observations: readonly Observation[]; readonly now: number }): readonly Observation[] {
  const { setting, inspection, maps } = computing;
  const seconds = passTime(computing, now);
  const teraOperations = setting === null ? 0 : whatIfOf(line);
  earn(computing.whatIf, seconds, { rate: rateOf(setting, "what-if") + rateOf(setting, "recipe-search"), teraOperations });
  earn(computing.designSearch, seconds, { rate: rateOf(setting, "design-search"), teraOperations });
  const read = (queue: ServiceQueue<Observation>): readonly { readonly item: Observation; readonly due: number }[] => done(queue, now);
  const plain: { readonly item: Observation; readonly due: number }[] = [];
  for (const observation of observations) {
    if (!isOffered(computing, line, observation)) plain.push({ item: observation, due: observation.at });
  }
  const finished = [...read(inspection), ...read(maps)];
  if (setting === null) return observations;
  return (finished.length === 0 ? plain : [...plain, ...finished].sort((left, right) => left.due - right.due)).map(({ item }) => item);
}

/** Whether a model has to read it first; then it stands in its queue, or is dropped. */
function isOffered({ setting, inspection, maps, unread }: Computing, line: CompiledLine, observation: Observation): boolean {
  if (observation.type !== "measurement" && observation.type !== "map") return false;
  const readings = readingsOf(line);
  const isMap = observation.type === "map";
  const reading = isMap ? readings.maps.get(`${observation.station}/${observation.map}`) : readings.measurements.get(observation.characteristic);
  if (reading === undefined) return false;
  const rate = rateOf(setting, isMap ? "maps" : "inspection");
  const { dropped } = inspection;
  offer(isMap ? maps : inspection, { item: observation, at: observation.at, teraOperations: reading.teraOperations, withinSeconds: setting === null ? Number.MAX_VALUE : reading.withinSeconds }, rate);
  if (observation.type === "measurement" && inspection.dropped > dropped) unread.push(observation);
  return true;
}

/** Forecasts that may be made at one look, of the most that a look makes: of decision makers, and of an experiment. */
export function runsAllowed({ setting, whatIf, designSearch }: Computing, most: number): { readonly whatIf: number; readonly designSearch: number } {
  if (setting === null) return { whatIf: most, designSearch: most };
  return { whatIf: Math.min(most, Math.floor(whatIf.runs)), designSearch: Math.min(most, Math.floor(designSearch.runs)) };
}

export function runsMade(computing: Computing, made: { readonly whatIf: number; readonly designSearch: number }): void {
  spend(computing.whatIf, made.whatIf);
  spend(computing.designSearch, made.designSearch);
}

/** Accounts for the time until now, and gives how long it was. */
function passTime(computing: Computing, now: number): number {
  const seconds = now - computing.at;
  computing.at = now;
  const cost = ((computing.setting?.moneyPerHour ?? 0) * seconds) / 3600;
  computing.spent += cost;
  computing.bill += cost;
  return seconds;
}

/** What is to be booked for the accelerators since the last call, in money. */
export function takeBill(computing: Computing): number {
  const { bill } = computing;
  computing.bill = 0;
  return bill;
}

/** In 10¹² operations a second; without a setting there is no limit. */
export function rateOf(setting: ComputeSetting | null, workload: WorkloadId): number {
  return setting === null ? Number.POSITIVE_INFINITY : (setting.rates[workload] ?? 0);
}

const costs = new WeakMap<CompiledLine, number>();

/** By line: it is asked for at every look. */
function whatIfOf(line: CompiledLine): number {
  const known = costs.get(line);
  if (known !== undefined) return known;
  const found = whatIfTera(line);
  costs.set(line, found);
  return found;
}
