import { meanSeconds } from "#line";
import { type Twin, expectedLevel, secondsPerPart } from "../twin.ts";
import { knownTool } from "../wear.ts";
import { meanRepairSeconds } from "./calibration.ts";
import { meanSd } from "./mean.ts";
import { betweenQuantile, meanBetween } from "./rate.ts";
import { meanShare, shareInterval } from "./share.ts";

export const calibratedKinds = ["time", "uptime", "repair", "level", "growth", "scatter", "pass", "good", "sentBack"] as const;
export type CalibratedKind = (typeof calibratedKinds)[number];

/** One figure of the line model, as it says and as the twin knows it now. */
export interface CalibrationRow {
  readonly kind: CalibratedKind;
  /** Id of its station; null for one of the whole line. Machines count from 0; -1 for all of the station's. */
  readonly station: string | null;
  readonly machine: number;
  /** Id of the tool state or characteristic; empty where it is of neither. */
  readonly subject: string;
  /**
   * What the line model says; null where it says nothing. Times are in seconds, levels in the tool's unit and growths in that a part,
   * scatter as a multiple of the line model's, shares 0…1.
   */
  readonly model: number | null;
  /** What is known now, with its 95 % interval, and how many observations that rests on. */
  readonly mean: number;
  readonly lower: number;
  readonly upper: number;
  readonly seen: number;
  /** Whether enough was seen and it is further from the line model's figure than 3.3 standard deviations of both: once in a thousand by chance. */
  readonly isOff: boolean;
}

const z = 1.959963984540054;
const fewest = 30;

const deviations = 3.3;

/** Everything that the twin has calibrated: times, failures and repairs by station, tools by machine, scatter and yields by characteristic. */
export function calibrationView(twin: Twin, now: number): readonly CalibrationRow[] {
  return [...timeRows(twin), ...failureRows(twin), ...toolRows(twin, now), ...qualityRows(twin)];
}

interface Known extends Pick<CalibrationRow, "kind" | "model" | "mean" | "lower" | "upper" | "seen">, Partial<Pick<CalibrationRow, "station" | "machine" | "subject">> {
  /** Standard deviation by which the line model lets machines differ. */
  readonly modelSd?: number;
}

function row({ kind, model, mean, lower, upper, seen, station = null, machine = -1, subject = "", modelSd = 0 }: Known): CalibrationRow {
  const off = model === null ? 0 : Math.abs(mean - model);
  const own = (model !== null && model > mean ? upper - mean : mean - lower) / z;
  return { kind, station, machine, subject, model, mean, lower, upper, seen, isOff: seen >= fewest && off > deviations * Math.sqrt(own * own + modelSd * modelSd) };
}

/** By machine: what it takes for a part. */
function timeRows({ line, state: { calibration } }: Twin): readonly CalibrationRow[] {
  return line.stations.flatMap(({ id, firstMachine, machines, time }) =>
    Array.from({ length: machines }, (_, machine) => machine).flatMap((machine) => {
      const known = calibration.times[firstMachine + machine];
      if (known === undefined || known.seen === 0) return [];
      const model = meanSeconds(time);
      const half = z * meanSd(known) * model;
      return [row({ kind: "time", station: id, machine, model, mean: known.mean * model, lower: known.mean * model - half, upper: known.mean * model + half, seen: known.seen })];
    }),
  );
}

function failureRows({ line, state: { calibration } }: Twin): readonly CalibrationRow[] {
  return line.stations.flatMap((station) => {
    const known = calibration.failures[station.index];
    if (known === null || known === undefined) return [];
    const uptime = 1 / station.failures.reduce((sum, { uptime: of }) => sum + 1 / meanSeconds(of), 0);
    const repair = meanRepairSeconds(station);
    const half = z * meanSd(known.repair) * repair;
    const at = { station: station.id };
    return [
      row({ kind: "uptime", ...at, model: uptime, mean: meanBetween(known.uptime), lower: betweenQuantile(known.uptime, -z), upper: betweenQuantile(known.uptime, z), seen: known.uptime.seen }),
      row({ kind: "repair", ...at, model: repair, mean: known.repair.mean * repair, lower: known.repair.mean * repair - half, upper: known.repair.mean * repair + half, seen: known.repair.seen }),
    ];
  });
}

/** By machine: how each tracked tool stands and grows, against what the line model has after as many parts. */
function toolRows(twin: Twin, now: number): readonly CalibrationRow[] {
  return twin.tracked.flatMap(({ station: index, tool }) => {
    const station = twin.line.stations[index];
    const of = station?.tools[tool];
    if (station === undefined || of === undefined) return [];
    return Array.from({ length: station.machines }, (_, machine) => machine).flatMap((machine) => {
      const known = knownTool(twin, { station: index, machine, tool }, now);
      if (known === null) return [];
      const own = station.firstMachine + machine;
      const pace = secondsPerPart(twin, own);
      const [level, half] = [known.level, z * known.sd];
      const [growth, growthHalf] = [known.perPart, z * known.perPartSd];
      const at = { station: station.id, machine, subject: of.id, seen: known.observations };
      const perPart = of.perPart + (of.perHour * pace) / 3600;
      const expected = expectedLevel(twin, { station: index, machine: own, tool });
      const parts = twin.state.calibration.made[own] ?? 0;
      const grown = of.spread * (expected - of.initial);
      const levelSd = Math.sqrt(of.initialSd * of.initialSd + of.machineSd * of.machineSd + grown * grown + parts * of.walkSd * of.walkSd);
      return [
        row({ kind: "level", ...at, model: expected, modelSd: levelSd, mean: level, lower: level - half, upper: level + half }),
        row({ kind: "growth", ...at, model: perPart, modelSd: of.spread * Math.abs(perPart), mean: growth, lower: growth - growthHalf, upper: growth + growthHalf }),
      ];
    });
  });
}

function qualityRows({ line, state: { calibration, noise } }: Twin): readonly CalibrationRow[] {
  const share = (kind: CalibratedKind, known: (typeof calibration)["good"], subject = ""): CalibrationRow => {
    const [lower, upper] = shareInterval(known);
    return row({ kind, subject, model: null, mean: meanShare(known), lower, upper, seen: known.seen });
  };
  const scatters = line.characteristics.flatMap(({ id, index }) => {
    const known = noise[index];
    if (known === undefined || known.sizes.length < fewest) return [];
    // A median absolute deviation of n normal values has a standard deviation of 1.17/√n of itself (Rousseeuw & Croux 1993, efficiency 37 %).
    const half = z * known.factor * (1.17 / Math.sqrt(known.sizes.length));
    return [row({ kind: "scatter", subject: id, model: 1, mean: known.factor, lower: known.factor - half, upper: known.factor + half, seen: known.sizes.length })];
  });
  if (calibration.good.seen === 0) return scatters;
  const passes = line.characteristics.flatMap(({ id, index }) => {
    const known = calibration.passes[index];
    return known === undefined ? [] : [share("pass", known, id)];
  });
  return [...scatters, ...passes, share("good", calibration.good), share("sentBack", calibration.sentBack)];
}
