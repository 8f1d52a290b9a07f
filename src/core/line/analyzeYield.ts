import type { CompiledLine, CompiledStation } from "./compiled.ts";
import { type NominalResponse, nominalPart } from "./nominal.ts";

export interface CharacteristicAnalysis {
  readonly id: string;
  readonly unit: string;
  /** Value on the nominal part: nominal design and set points, tools at their start, no noise. */
  readonly nominal: number;
  readonly lower: number | null;
  readonly upper: number | null;
  /**
   * Standard deviation from part to part, to first order: the root of the summed squares of what one standard deviation
   * of each response's noise and difference between machines, of each tool state's start, of each property of a material and of the
   * environment, moves the characteristic.
   */
  readonly spread: number;
  /** Distance of the nominal value to its nearest limit in spreads, negative beyond it; null without limits or spread. */
  readonly margin: number | null;
}

/** The characteristics of a line against their specifications, on the nominal part. */
export function analyzeYield(line: CompiledLine): CharacteristicAnalysis[] {
  const nominal = characteristicsOf(line);
  const scope = new Float64Array(line.scopeLength);
  scope.set(line.nominalDesign);
  const moves = [...noises(line).map(({ station, response, noise }) => characteristicsOf(line, { station: station.index, response: response.id, by: noise })), ...startMoves(line), ...surroundingMoves(line)];
  return line.characteristics.map(({ id, spec, lower, upper }, index) => {
    const value = nominal[index] ?? 0;
    const limits = [lower(scope), upper(scope)] as const;
    const spread = Math.sqrt(moves.reduce((sum, moved) => sum + square((moved[index] ?? 0) - value), 0));
    const distance = Math.min(value - limits[0], limits[1] - value);
    return {
      id,
      unit: spec.unit,
      nominal: value,
      lower: finite(limits[0]),
      upper: finite(limits[1]),
      spread,
      margin: spread > 0 ? finite(distance / spread) : null,
    };
  });
}

interface Nudge {
  readonly station: number;
  readonly response: string;
  readonly by: number;
}

/** Each characteristic's value on the nominal part at the end of its way, with one response nudged. */
function characteristicsOf(line: CompiledLine, nudge?: Nudge): number[] {
  const scope = new Float64Array(line.scopeLength);
  nominalPart(line, scope, { made: ({ station, response }) => (station.index === nudge?.station && response.id === nudge.response ? nudge.by : 0) });
  return line.characteristics.map(({ at }) => scope[at] ?? 0);
}

/** The characteristics with each property of a material, and each thing of the environment, one standard deviation off its mean. */
function surroundingMoves(line: CompiledLine): number[][] {
  const { physics } = line;
  // A sine of amplitude A has a standard deviation of A/√2.
  const sds = [...physics.environment.map(({ amplitude, wanderSd }) => Math.sqrt(square(amplitude) / 2 + square(wanderSd))), ...physics.properties.map(({ sd }) => sd)];
  return sds.flatMap((sd, index) => (sd === 0 ? [] : [characteristicsOf({ ...line, physics: { ...physics, nominal: physics.nominal.with(index, (physics.nominal[index] ?? 0) + sd) } })]));
}

function noises(line: CompiledLine): NominalResponse[] {
  const found: NominalResponse[] = [];
  nominalPart(line, new Float64Array(line.scopeLength), {
    made: (made) => {
      const noise = Math.sqrt(square(made.noise) + square(made.response.machineSd));
      if (noise > 0) found.push({ ...made, noise });
    },
  });
  return found;
}

/** The characteristics with each tool state one standard deviation off its mean start. */
function startMoves(line: CompiledLine): number[][] {
  return line.stations.flatMap((station, index) =>
    station.tools.flatMap(({ initial, initialSd, machineSd }, at) => {
      const sd = Math.sqrt(square(initialSd) + square(machineSd));
      if (sd === 0) return [];
      const tools = station.tools.map((tool, other) => (other === at ? { ...tool, initial: initial + sd } : tool));
      const moved: CompiledStation = { ...station, tools };
      return [characteristicsOf({ ...line, stations: line.stations.with(index, moved) })];
    }),
  );
}

function square(value: number): number {
  return value * value;
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
