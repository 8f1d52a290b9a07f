import type { CompiledLine, CompiledStation } from "#line";

/** How far the line model has readings and characteristics move when something at a station moves. */

/** Something that a sensor's reading depends on: a set point or tool state of its machine, or what all machines of the station share. */
export interface Cause {
  readonly name: string;
  /** Of the station whose sensors depend on it, and of the cause in its scope. */
  readonly station: number;
  readonly index: number;
  /** Whether it is of the machine alone, or of the part, its material or the environment. */
  readonly isOwn: boolean;
  /** By sensor of the station and by characteristic: their change with a unit of the cause. */
  readonly sensors: readonly number[];
  readonly characteristics: readonly number[];
  readonly wander: Wander;
}

/** How far something goes of itself when all is well, as standard deviations: of its growth a part, of its walk a part, of its level. */
export interface Wander {
  readonly growth: number;
  readonly walk: number;
  readonly level: number;
}

/** What a machine works under. */
export interface Setting {
  readonly setPoints: readonly number[];
  readonly tools: readonly number[];
}

interface Nudge {
  readonly station: number;
  /** In the scope. */
  readonly index: number;
  readonly by: number;
}

interface Expected {
  readonly sensors: readonly number[];
  readonly characteristics: readonly number[];
}

/** The scope of a nominal part when it comes to a station: all before it made at the nominal set points, with fresh tools. */
export function scopeBefore(line: CompiledLine, at: number): Float64Array {
  const scope = new Float64Array(line.scopeLength);
  scope.set(line.nominalDesign);
  scope.set(line.physics.nominal, line.physics.at);
  for (const station of line.stations.slice(0, at)) work(station, scope, nominalSetting(station));
  return scope;
}

/** What the sensors of a station read of that part, by their data sheets. `before`: the scope when it comes there; it stays as it is. */
export function expectReadings(station: CompiledStation, before: Float64Array, setting: Setting): readonly number[] {
  const scope = before.slice();
  work(station, scope, setting);
  return station.sensors.map(({ evaluate }) => evaluate(scope));
}

/** The characteristics of a part of a design that goes through machines which work as `settingOf` says, each where it is measured. NaN for one that is measured nowhere. */
export function expectCharacteristics(line: CompiledLine, design: readonly number[], settingOf: (station: CompiledStation) => Setting): readonly number[] {
  const scope = new Float64Array(line.scopeLength);
  const values = line.characteristics.map(() => Number.NaN);
  scope.set(design);
  scope.set(line.physics.nominal, line.physics.at);
  for (const station of line.stations) {
    work(station, scope, settingOf(station));
    for (const index of station.measures) values[index] = scope[line.characteristics[index]?.at ?? -1] ?? Number.NaN;
  }
  return values;
}

export function nominalSetting({ recipe, tools }: CompiledStation): Setting {
  return { setPoints: recipe.map(({ setPoint }) => setPoint), tools: tools.map(({ initial }) => initial) };
}

function work(station: CompiledStation, scope: Float64Array, { setPoints, tools }: Setting): void {
  scope.set(setPoints, station.recipeAt);
  scope.set(tools, station.toolsAt);
  for (const response of station.responses) scope[response.into] = response.evaluate(scope);
}

/** All that the sensors of a station depend on. */
export function causesOf(line: CompiledLine, station: CompiledStation): readonly Cause[] {
  const still: Wander = { growth: 0, walk: 0, level: 0 };
  const own = [
    ...station.recipe.map(({ id, range: [lowest, highest] }, index) => ({ name: id, index: station.recipeAt + index, by: (highest - lowest) / 100, isOwn: true, wander: still })),
    ...station.tools.map((tool, index) => ({
      name: tool.id, index: station.toolsAt + index, by: stepOf(tool), isOwn: true, wander: { growth: Math.abs(tool.perPart) * tool.spread, walk: tool.walkSd, level: 0 },
    })),
  ];
  const { environment, properties, at } = line.physics;
  const levels = [...environment.map(({ amplitude, wanderSd }) => Math.sqrt((amplitude * amplitude) / 2 + wanderSd * wanderSd)), ...properties.map(({ sd }) => sd)];
  const shared = [
    ...line.attributes.map((name, index) => ({ name, index: line.design.length + index, by: 1e-3, isOwn: false, wander: still })),
    ...[...environment, ...properties].map(({ id, mean }, index) => ({
      name: id, index: at + index, by: Math.max(Math.abs(mean) * 0.01, 1e-3), isOwn: false, wander: { ...still, level: levels[index] ?? 0 },
    })),
  ];
  const before = scopeBefore(line, station.index);
  return [...own, ...shared].flatMap(({ by, ...cause }) => {
    const { index } = cause;
    // Most of a long line's attributes show on no sensor of a station: the whole line is gone through only for those that do.
    if (readNudged(station, before, index, by).every((value, of) => value === readNudged(station, before, index, -by)[of])) return [];
    const above = expectNudged(line, { station: station.index, index, by });
    const below = expectNudged(line, { station: station.index, index, by: -by });
    const slopes = (high: readonly number[], low: readonly number[]): number[] => high.map((value, of) => (value - (low[of] ?? 0)) / (2 * by) || 0);
    const sensors = slopes(above.sensors, below.sensors);
    return sensors.every((slope) => slope === 0) ? [] : [{ ...cause, station: station.index, sensors, characteristics: slopes(above.characteristics, below.characteristics) }];
  });
}

/** What the sensors of a station read of the nominal part when something in its scope is off by so much. */
// oxlint-disable-next-line max-params -- as plain as a formula
function readNudged(station: CompiledStation, before: Float64Array, index: number, by: number): readonly number[] {
  const scope = before.slice();
  const { setPoints, tools } = nominalSetting(station);
  scope.set(setPoints, station.recipeAt);
  scope.set(tools, station.toolsAt);
  scope[index] = (scope[index] ?? 0) + by;
  for (const response of station.responses) scope[response.into] = response.evaluate(scope);
  return station.sensors.map(({ evaluate }) => evaluate(scope));
}

/** By characteristic: its change with a unit of each tool state of the line, and how far that may go of itself. */
export function toolEffects(line: CompiledLine): readonly { readonly station: number; readonly characteristics: readonly number[]; readonly wander: Wander }[] {
  return line.stations.flatMap((station) =>
    station.tools.map((tool, at) => {
      const by = stepOf(tool);
      const index = station.toolsAt + at;
      const above = expectNudged(line, { station: station.index, index, by }).characteristics;
      const below = expectNudged(line, { station: station.index, index, by: -by }).characteristics;
      return { station: station.index, characteristics: above.map((value, of) => (value - (below[of] ?? 0)) / (2 * by) || 0), wander: { growth: Math.abs(tool.perPart), walk: tool.walkSd, level: tool.initialSd } };
    }),
  );
}

/**
 * By characteristic: its variance from part to part by the line model, when something at a station is off by so much. The noise of every
 * response is carried on by central differences (ISO/IEC Guide 98-3, 5.1.2).
 */
export function expectVariances(line: CompiledLine, nudge: Nudge): readonly number[] {
  const variances = line.characteristics.map(() => 0);
  const noises: number[] = [];
  expectNudged(line, nudge, { noises });
  noises.forEach((noise, at) => {
    if (!(noise > 0)) return;
    const above = expectNudged(line, nudge, { at, by: noise }).characteristics;
    const below = expectNudged(line, nudge, { at, by: -noise }).characteristics;
    above.forEach((value, index) => {
      const effect = (value - (below[index] ?? 0)) / 2 || 0;
      variances[index] = (variances[index] ?? 0) + effect * effect;
    });
  });
  return variances;
}

function stepOf({ initial, initialSd, perPart }: CompiledStation["tools"][number]): number {
  return Math.max(initialSd, Math.abs(perPart) * 100, Math.abs(initial) * 0.01, 1e-3);
}

/** `response`: takes the noises of all responses in the order of work, or has one of them (`at`) off by so much. */
function expectNudged(line: CompiledLine, nudge: Nudge, response: { readonly noises: number[] } | { readonly at: number; readonly by: number } | null = null): Expected {
  let made = 0;
  const scope = new Float64Array(line.scopeLength);
  const characteristics = line.characteristics.map(() => Number.NaN);
  const sensors: number[] = [];
  scope.set(line.nominalDesign);
  scope.set(line.physics.nominal, line.physics.at);
  for (const station of line.stations) {
    const { setPoints, tools } = nominalSetting(station);
    scope.set(setPoints, station.recipeAt);
    scope.set(tools, station.toolsAt);
    if (station.index === nudge.station) scope[nudge.index] = (scope[nudge.index] ?? 0) + nudge.by;
    for (const { into, evaluate, noise } of station.responses) {
      const value = evaluate(scope);
      if (response !== null && "noises" in response) response.noises.push(noise?.(scope) ?? 0);
      scope[into] = value + (response !== null && "at" in response && response.at === made ? response.by : 0);
      made += 1;
    }
    if (station.index === nudge.station) sensors.push(...station.sensors.map(({ evaluate }) => evaluate(scope)));
    for (const index of station.measures) characteristics[index] = scope[line.characteristics[index]?.at ?? -1] ?? Number.NaN;
  }
  return { sensors, characteristics };
}
