import type { CompiledLine } from "#line";
import type { EquipmentEvent, Measurement, Observation } from "#sensing";
import { aimOf } from "./aim.ts";
import { type ChartState, type ChartValue, beginRevision, chart, createChart, pointsPerChart, restartChart } from "./chart.ts";
import { chartStation } from "./chartStation.ts";
import type { RuleId, Signal } from "./finding.ts";
import { gather, lotStation } from "./subgroup.ts";

/** Watches a line: one control chart for each characteristic and each machine of its station. */
export interface Monitor {
  readonly line: CompiledLine;
  readonly rules: readonly RuleId[];
  /** By characteristic: where its charts stand. */
  readonly places: readonly ChartPlace[];
  /** Newest points that each chart keeps; the fewer, the more charts there are. */
  readonly keptPoints: number;
  /** All that changes; plain data, bounded. Set it to a saved copy and the monitor goes on from there. */
  state: MonitorState;
}

export interface ChartPlace {
  readonly station: number;
  readonly firstChart: number;
  /** The station whose lots split into the parts that are measured: each of their means is a point. -1 where each part is one. */
  readonly lotStation: number;
}

export interface MonitorState {
  charts: ChartState[];
}

type DesignOf = (revision: number) => readonly number[];

/**
 * The rules that charts are judged by unless told otherwise: a point beyond 3σ finds what is large, the EWMA what is small
 * and lasts. The others would add alarms faster than knowledge: see `test/core/quality/falseAlarms.test.ts` for the
 * in-control run lengths that this choice rests on.
 */
export const activeRules: readonly RuleId[] = ["nelson-1", "ewma"];

export function createMonitor(line: CompiledLine, rules: readonly RuleId[] = activeRules): Monitor {
  const charts: ChartState[] = [];
  const places = line.characteristics.map(({ index }) => {
    const station = chartStation(line, index);
    const aim = steeredTo(line, index, line.nominalDesign);
    const firstChart = charts.length;
    for (let machine = 0; machine < (line.stations[station]?.machines ?? 0); machine += 1) charts.push(createChart(aim));
    return { station, firstChart, lotStation: lotStation(line, index) };
  });
  return { line, rules, places, keptPoints: pointsPerChart(charts.length), state: { charts } };
}

/** Where the set points of a line steer a characteristic to under a design; null where none do. */
function steeredTo(line: CompiledLine, index: number, design: readonly number[]): number | null {
  return line.controls.some(({ characteristic }) => characteristic === index) ? aimOf(line, index, design) : null;
}

/** A gauge's value beyond this is no measurement of anything. */
const largest = 1e15;

/**
 * Takes an observation in; the signals that it raised. A value that is not a number, or absurd, is passed over, and so is a
 * part that was sent back: it was measured before, and what it got since is not what the chart's process gives.
 * `designOf` gives the design of a revision by its number; the nominal one where left out.
 */
export function watch(monitor: Monitor, observation: Observation, designOf: DesignOf = () => monitor.line.nominalDesign): readonly Signal[] {
  switch (observation.type) {
    case "measurement":
      return judgeMeasurement(monitor, observation, designOf);
    case "equipment":
      restartCharts(monitor, observation);
      return [];
    case "reading":
    case "map":
    case "completion":
    case "cycles":
    case "movement":
    case "status":
      return [];
  }
}

/** Whether a chart of this machine has an open signal: one that no change of the machine has answered yet. */
export function hasOpenSignal(monitor: Monitor, station: number, machine: number): boolean {
  return monitor.places.some((place) => place.station === station && (monitor.state.charts[place.firstChart + machine]?.sinceSignal ?? null) !== null);
}

function judgeMeasurement(monitor: Monitor, measurement: Measurement, designOf: DesignOf): readonly Signal[] {
  if (!(Math.abs(measurement.value) <= largest) || measurement.reworks > 0) return [];
  const index = monitor.line.characteristics.findIndex(({ id }) => id === measurement.characteristic);
  const place = monitor.places[index];
  if (place === undefined) return [];
  const machine = measurement.machines[place.station] ?? -1;
  const state = machine < 0 ? undefined : monitor.state.charts[place.firstChart + machine];
  if (state === undefined) return [];
  const { at, part, revision, value } = measurement;
  const single = { at, part, revision, value, madeAt: measurement.times[place.station] ?? at };
  const points = place.lotStation < 0 ? [single] : gather((state.lots ??= []), single, measurement.times[place.lotStation] ?? at);
  return points.flatMap((point) => judgePoint(monitor, { index, machine, state, designOf, now: at }, point));
}

interface ChartOf {
  readonly index: number;
  readonly machine: number;
  readonly state: ChartState;
  readonly designOf: DesignOf;
  /** In simulated seconds: a lot's mean is of parts that were measured before. */
  readonly now: number;
}

function judgePoint(monitor: Monitor, { index, machine, state, designOf, now }: ChartOf, point: ChartValue): readonly Signal[] {
  if (point.revision > state.revision) beginRevision(state, point.revision, steeredTo(monitor.line, index, designOf(point.revision)));
  const broken = chart(state, point, monitor);
  const place = monitor.places[index];
  if (broken === null || place === undefined) return [];
  const characteristic = monitor.line.characteristics[index]?.id ?? "";
  const station = monitor.line.stations[place.station]?.id ?? "";
  return [{ type: "signal", at: now, characteristic, station, machine, ...broken, center: state.limits?.center ?? point.value, part: point.part }];
}

/**
 * A moved set point and a finished maintenance answer what the charts of that machine said: their run begins anew, with the
 * machine's next parts.
 */
function restartCharts(monitor: Monitor, { station, machine, event, at }: EquipmentEvent): void {
  if (event !== "set-point-moved" && event !== "maintained") return;
  for (const place of monitor.places) {
    const state = monitor.state.charts[place.firstChart + machine];
    if (monitor.line.stations[place.station]?.id !== station || state === undefined) continue;
    restartChart(state, at);
  }
}
