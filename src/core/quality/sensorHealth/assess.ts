import { exp, ln } from "#kernel";
import { type Series, changeOf, isEnough, meanOf, seriesOf, varianceOf } from "./change.ts";
import { partedAtChange } from "./changePoint.ts";
import type { MachineLog } from "./machineLog.ts";
import { scatterWeighed } from "./scatter.ts";
import type { SensorHealth } from "./sensorHealth.ts";
import type { Cause } from "./sensitivity.ts";
import { type RepeatChance, grows, repeatChance, repeatsLogRatio, repeatsOf, unknownChance } from "./shape.ts";
import type { SensorEvidence, SensorState, SensorVerdict } from "./verdict.ts";
import { type SensorAt, logOf, partsBetween, scatterWitnesses, wanderOver, witnessesOf } from "./witnesses.ts";
import { weigh } from "./weigh.ts";

/** Log-odds against any trouble, before anything is seen: one sensor in 10,000 at any look. */
const caution = ln(10_000);

/** Below this neither the sensor nor the process is named. */
const decided = 0.8;

interface Judged {
  readonly state: SensorState;
  readonly belief: number;
  readonly cause?: string | null;
  readonly evidence: readonly SensorEvidence[];
}

/** What is believed of every sensor of a line. */
export function assessSensors(health: SensorHealth): readonly SensorVerdict[] {
  return health.line.stations.flatMap((station) =>
    Array.from({ length: station.machines }, (_, machine) => station.sensors.map((_of, sensor) => assessSensor(health, { station, machine, sensor }))).flat(),
  );
}

/** What is believed of one sensor, from its readings, its machine's other sensors, its siblings, and what was measured of the same parts. */
export function assessSensor(health: SensorHealth, at: SensorAt): SensorVerdict {
  const log = logOf(health, at.station, at.machine);
  const id = at.station.sensors[at.sensor]?.id ?? "";
  const { state, belief, cause = null, evidence } = log === undefined ? tooLittle(id, 0) : judge(health, at, { log, id });
  return { station: at.station.id, machine: at.machine, sensor: id, state, belief, cause, evidence };
}

function judge(health: SensorHealth, at: SensorAt, { log, id }: { readonly log: MachineLog; readonly id: string }): Judged {
  const causes = health.stations[at.station.index]?.causes ?? [];
  const residuals = seriesOf(log, (part) => part.residuals[at.sensor]);
  const sensor = at.station.sensors[at.sensor];
  const stuck = judgeRepeats(id, seriesOf(log, (part) => part.values[at.sensor]), sensor === undefined || at.station.batch !== null ? unknownChance : repeatChance(sensor));
  if (stuck !== null) return stuck;
  const missing = judgeMissing(at, log, id);
  if (missing !== null) return missing;
  const parted = partedAtChange(log, at.sensor, sheetVariance(at.station, at.sensor));
  const since = { ...parted, id, causes, residuals: seriesOf(parted.log, (part) => part.residuals[at.sensor]) };
  const moved = isEnough(since.residuals) ? judgeMean(health, at, since) : null;
  if (moved !== null) return moved;
  if (!isEnough(residuals)) return tooLittle(id, residuals.recent.length);
  return scatterWeighed(health, at, { log, id, causes, residuals, caution, decided }) ?? healthy(at, { log, id, causes, residuals });
}

function tooLittle(id: string, parts: number): Judged {
  return { state: "too-little-data", belief: 1, evidence: [{ kind: "reading", of: id, observed: 0, bySensor: null, byProcess: null, sd: 0, parts }] };
}

/** A sensor that has noise does not repeat itself. */
function judgeRepeats(id: string, { reference, recent }: Series, expected: RepeatChance): Judged | null {
  const repeats = repeatsOf([...reference, ...recent], expected);
  const odds = repeatsLogRatio(repeats) - caution;
  if (repeats.length < 4 || odds <= 0) return null;
  return { state: "stuck", belief: probability(odds), evidence: [{ kind: "repeats", of: id, observed: repeats.length, bySensor: null, byProcess: 1 / (1 - repeats.chance), sd: 0, parts: reference.length + recent.length }] };
}

/** Parts that something else has seen, of which the sensor has no reading, among the newest against the reference and the data sheet. */
function judgeMissing({ station, sensor }: SensorAt, { reference, recent }: MachineLog, id: string): Judged | null {
  const { every = 1, periodSeconds = 0, lot = null } = station.sensors[sensor] ?? {};
  const takesAll = every === 1 && periodSeconds === 0 && lot === null;
  // Of a sensor that passes over parts, those are asked for that another of the same plan has read.
  const isAlike = station.sensors.map((other, index) => index !== sensor && (takesAll || (other.every === every && other.periodSeconds === periodSeconds && other.lot?.size === lot?.size && other.lot?.sample === lot?.sample)));
  const isSeen = ({ values, measured }: MachineLog["recent"][number]): boolean => (takesAll && measured.some((value) => value !== null)) || values.some((value, index) => isAlike[index] === true && value !== null);
  const count = (parts: MachineLog["recent"]): { readonly lost: number; readonly of: number } => {
    const seen = parts.filter(isSeen);
    return { lost: seen.filter(({ values }) => values[sensor] === null).length, of: seen.length };
  };
  const [before, now] = [count(reference), count(recent)];
  if (before.of < 20 || now.of < 8) return null;
  const usual = Math.max(station.sensors[sensor]?.dropout ?? 0, (before.lost + 0.5) / (before.of + 1));
  const share = now.lost / now.of;
  if (now.lost < 3 || share <= usual) return null;
  const kept = share === 1 ? 0 : (now.of - now.lost) * ln((1 - share) / (1 - usual));
  const odds = now.lost * ln(share / usual) + kept - caution;
  if (odds <= 0) return null;
  return { state: "dropping-out", belief: probability(odds), evidence: [{ kind: "missing", of: id, observed: share, bySensor: null, byProcess: usual, sd: Math.sqrt((usual * (1 - usual)) / now.of), parts: now.of }] };
}

interface Looked {
  readonly log: MachineLog;
  readonly id: string;
  readonly causes: readonly Cause[];
  readonly residuals: Series;
  /** What was paid for choosing the moment that parts them, as a logarithm of odds. */
  readonly paid?: number;
}

/** The change of a sensor's mean, with what its causes may do of themselves. */
function meanChange({ station, sensor }: SensorAt, { log, causes, residuals }: Looked): { readonly by: number; readonly sd: number; readonly ownSd: number; readonly parts: number } {
  const change = changeOf(residuals, sheetVariance(station, sensor)) ?? { by: 0, sd: 0, parts: 0 };
  const parts = partsBetween(log);
  const wander = causes.reduce((sum, cause) => sum + (cause.sensors[sensor] ?? 0) * (cause.sensors[sensor] ?? 0) * wanderOver(cause.wander, parts), 0);
  return { ...change, ownSd: change.sd, sd: Math.sqrt(change.sd * change.sd + wander) };
}

/** Variance of a reading by the data sheet of its sensor, if it reads nothing that scatters from part to part; else null. */
function sheetVariance({ sensors, responses }: SensorAt["station"], index: number): number | null {
  const sensor = sensors[index];
  const words = new Set((sensor?.reads ?? "").match(/\w+/gu));
  return sensor === undefined || responses.some(({ id }) => words.has(id)) ? null : sensor.ownSd * sensor.ownSd;
}

/** A mean that has moved further than chance: the sensor, or what it reads. Null where it has not. */
function judgeMean(health: SensorHealth, at: SensorAt, looked: Looked): Judged | null {
  const change = meanChange(at, looked);
  const { causes, residuals, id } = looked;
  if (!((change.by * change.by) / (2 * Math.max(change.sd * change.sd, 1e-18)) > caution + (looked.paid ?? 0))) return null;
  const own: SensorEvidence = { kind: "reading", of: id, observed: change.by, bySensor: null, byProcess: null, sd: change.sd, parts: change.parts };
  const witnesses = [...witnessesOf(health, { ...at, log: looked.log }, causes), ...scatterWitnesses(health, { ...at, log: looked.log }, { causes, by: change.by })];
  const { bySensor, cause, evidence } = weigh({ change: { by: change.by, sd: change.ownSd, parts: change.parts }, causes, sensor: at.sensor, witnesses });
  const all = [own, ...evidence];
  if (bySensor >= decided) {
    const isGrowing = grows(residuals.recent, { level: meanOf(residuals.reference), variance: varianceOf(residuals.reference) });
    return { state: isGrowing ? "drifting" : "biased", belief: bySensor, evidence: all };
  }
  if (bySensor <= 1 - decided) return { state: "process-moved", belief: 1 - bySensor, cause, evidence: all };
  return { state: "undecided", belief: Math.max(bySensor, 1 - bySensor), cause, evidence: all };
}

function healthy(at: SensorAt, looked: Looked): Judged {
  const change = meanChange(at, looked);
  const odds = caution - (change.by * change.by) / (2 * Math.max(change.sd * change.sd, 1e-18));
  return { state: "healthy", belief: probability(odds), evidence: [{ kind: "reading", of: looked.id, observed: change.by, bySensor: null, byProcess: null, sd: change.sd, parts: change.parts }] };
}

function probability(logOdds: number): number {
  return 1 / (1 + exp(-logOdds));
}
