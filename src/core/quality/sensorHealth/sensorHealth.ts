import type { CompiledLine, CompiledStation, TimedCommand } from "#line";
import type { EquipmentEvent, Measurement, Observation, Reading } from "#sensing";
import { type MachineLog, createLog, moveSetPoints, partMadeAt, partOf, restartLog, setPointsAt } from "./machineLog.ts";
import { roomOf } from "./room.ts";
import { type Cause, type Setting, causesOf, expectCharacteristics, expectReadings, nominalSetting, scopeBefore, toolEffects } from "./sensitivity.ts";

/** Watches the sensors of a line through what they show and what is measured of the same parts later. It knows the line model, commands and observations. */
export interface SensorHealth {
  readonly line: CompiledLine;
  /** By station; null for one without sensors. */
  readonly stations: readonly (WatchedStation | null)[];
  /** Whether parts are built into others, or come of others, and so go by another number later on. */
  readonly assembles: boolean;
  /** How far the characteristics move with each tool state of the line. */
  readonly effects: ReturnType<typeof toolEffects>;
  /** All that changes; plain data, bounded. Set it to a saved copy and it goes on from there. */
  state: SensorHealthState;
}

export interface WatchedStation {
  readonly before: Float64Array;
  readonly causes: readonly Cause[];
}

export interface SensorHealthState {
  /** By machine, counted through all stations. */
  logs: MachineLog[];
  /** By revision. */
  designs: (readonly number[])[];
}

/** A value beyond this is no reading of anything. */
const largest = 1e15;

export function createSensorHealth(line: CompiledLine): SensorHealth {
  return {
    line,
    assembles: line.steps.some(({ components, splitsInto }) => components.length + splitsInto.length > 0),
    stations: line.stations.map((station) => (station.sensors.length === 0 ? null : { before: scopeBefore(line, station.index), causes: causesOf(line, station) })),
    effects: toolEffects(line),
    state: {
      logs: line.stations.flatMap((station) => Array.from({ length: station.machines }, (_, machine) => createLog(nominalSetting(station).setPoints, station.maintenance?.partsAtStart[machine] ?? 0, roomOf(line, station.index)))),
      designs: [line.nominalDesign],
    },
  };
}

/** Tells it of a command that the plant has taken: what is ordered may show. Faults are no business of it. */
export function noteSensorCommand({ line, state }: SensorHealth, { at, command }: TimedCommand): void {
  if (command.type === "release-revision") state.designs.push(line.design.map((name, index) => command.design[name] ?? state.designs.at(-1)?.[index] ?? 0));
  if (command.type !== "set-point") return;
  const station = line.stations.find(({ id }) => id === command.station);
  const index = station?.recipe.findIndex(({ id }) => id === command.setPoint) ?? -1;
  const log = state.logs[(station?.firstMachine ?? 0) + command.machine];
  if (index < 0 || log === undefined) return;
  moveSetPoints(log, at, setPointsAt(log, Number.POSITIVE_INFINITY).with(index, command.value));
}

/** Takes an observation in. A value that is not a number, or absurd, is passed over; so is a second one of the same thing. */
export function watchSensors(health: SensorHealth, observation: Observation): void {
  switch (observation.type) {
    case "reading":
      return noteReading(health, observation);
    case "measurement":
      return noteMeasurement(health, observation);
    case "equipment":
      return noteEquipment(health, observation);
    case "completion":
    case "movement":
    case "cycles":
    case "status":
    case "map":
      return;
  }
}

/** The state that a machine's tools would have by the line model alone, so many parts and hours after their last maintenance. */
export function expectedTools({ tools }: CompiledStation, { made, hours }: { readonly made: number; readonly hours: number }): readonly number[] {
  return tools.map(({ initial, perPart, perHour }) => initial + perPart * made + perHour * hours);
}

function noteReading({ line, stations, state }: SensorHealth, { station: id, machine, sensor, part, at, value }: Reading): void {
  const station = line.stations.find((of) => of.id === id);
  const watched = stations[station?.index ?? -1] ?? null;
  const index = station?.sensors.findIndex((of) => of.id === sensor) ?? -1;
  const log = station === undefined || machine < 0 || machine >= station.machines ? undefined : state.logs[station.firstMachine + machine];
  if (station === undefined || watched === null || log === undefined || index < 0 || !(Math.abs(value) <= largest) || !Number.isFinite(at)) return;
  const entry = partOf(log, { part, at }, sizesOf(line, station));
  if (entry === null || (entry.values[index] ?? null) !== null) return;
  const hours = (at - Math.max(0, log.maintainedAt)) / 3600;
  const expected = expectReadings(station, watched.before, { setPoints: setPointsAt(log, at), tools: expectedTools(station, { made: entry.nth, hours }) });
  entry.values[index] = value;
  entry.residuals[index] = value - (expected[index] ?? Number.NaN);
}

/** A part that was sent back was made in more ways than one: it is passed over. */
function noteMeasurement(health: SensorHealth, measurement: Measurement): void {
  const { line, stations, state } = health;
  const index = line.characteristics.findIndex(({ id }) => id === measurement.characteristic);
  if (index < 0 || measurement.reworks > 0 || !(Math.abs(measurement.value) <= largest)) return;
  let expected: readonly number[] | null = null;
  for (const station of line.stations) {
    const machine = measurement.machines[station.index] ?? -1;
    const log = machine < 0 || machine >= station.machines ? undefined : state.logs[station.firstMachine + machine];
    if (log === undefined || (stations[station.index] ?? null) === null) continue;
    const made = { part: measurement.part, at: measurement.times[station.index] ?? -1 };
    const entry = (health.assembles ? partMadeAt(log, made) : null) ?? partOf(log, made, sizesOf(line, station));
    if (entry === null || (entry.measured[index] ?? null) !== null) continue;
    expected ??= expectCharacteristics(line, state.designs[measurement.revision] ?? line.nominalDesign, (of) => settingOn(health, measurement, of));
    entry.measured[index] = measurement.value - (expected[index] ?? Number.NaN);
  }
}

/** What a machine of a part's way worked under when it made the part, as far as is known: its set points then, and its tools by the line model. */
function settingOn({ state, stations }: SensorHealth, { machines, times }: Measurement, station: CompiledStation): Setting {
  const machine = machines[station.index] ?? -1;
  const at = times[station.index] ?? -1;
  const log = machine < 0 ? undefined : state.logs[station.firstMachine + machine];
  if (log === undefined) return nominalSetting(station);
  const setPoints = setPointsAt(log, at);
  if ((stations[station.index] ?? null) === null) return { setPoints, tools: nominalSetting(station).tools };
  const made = [...log.reference, ...log.recent].findLast((one) => one.at <= at)?.nth ?? 0;
  return { setPoints, tools: expectedTools(station, { made, hours: (at - Math.max(0, log.maintainedAt)) / 3600 }) };
}

function noteEquipment({ line, state }: SensorHealth, { station: id, machine, event, at }: EquipmentEvent): void {
  const station = line.stations.find((of) => of.id === id);
  const log = station === undefined ? undefined : state.logs[station.firstMachine + machine];
  if (event === "maintained" && station !== undefined && log !== undefined) restartLog(log, at, nominalSetting(station).setPoints);
}

function sizesOf(line: CompiledLine, station: CompiledStation): { readonly sensors: number; readonly characteristics: number } {
  return { sensors: station.sensors.length, characteristics: line.characteristics.length };
}
