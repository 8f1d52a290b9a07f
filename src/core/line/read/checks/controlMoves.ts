import type { CompiledLine } from "../../compiled.ts";
import { nominalPart } from "../../nominal.ts";
import { quote } from "../describe.ts";
import { allowed } from "../messages.ts";
import type { WholeLineCheck } from "./check.ts";

/** On the nominal part a controlled characteristic changes with the set point of its control. */
export const controlMoves: WholeLineCheck = (compiled, report) => {
  const moved = movesOf(compiled);
  compiled.controls.forEach(({ spec, characteristic, station, setPoint }, index) => {
    if (moved(station, setPoint).has(characteristic)) return;
    const movers = compiled.stations.flatMap((of) => of.recipe.flatMap(({ id }, at) => (moved(of.index, at).has(characteristic) ? [`${id} of ${of.id}`] : [])));
    report(["controls", index, "setPoint"], `${quote(spec.setPoint)} of ${quote(spec.station)}`, allowed.controlMoves(spec.characteristic, movers));
  });
};

/** The characteristics that a set point moves, by index; each set point is tried once. */
function movesOf(line: CompiledLine): (station: number, setPoint: number) => ReadonlySet<number> {
  const known = new Map<string, ReadonlySet<number>>();
  const nominal = measured(line);
  return (station, setPoint) => {
    const key = `${station}/${setPoint}`;
    const found = known.get(key) ?? new Set(tried(line, station, setPoint).flatMap((values) => values.flatMap((value, index) => (Number.isFinite(value) && value !== nominal[index] ? [index] : []))));
    known.set(key, found);
    return found;
  };
}

/** What is measured of the nominal part with a set point at both ends of its range, and a little off on each side, for where the ends happen to be alike. */
function tried(line: CompiledLine, index: number, setPoint: number): number[][] {
  const station = line.stations[index];
  const of = station?.recipe[setPoint];
  if (station === undefined || of === undefined) return [];
  const [lowest, highest] = of.range;
  const little = (highest - lowest) * 1e-4;
  return [lowest, highest, Math.max(lowest, of.setPoint - little), Math.min(highest, of.setPoint + little)].map((value) =>
    measured({ ...line, stations: line.stations.with(index, { ...station, recipe: station.recipe.with(setPoint, { ...of, setPoint: value }) }) }),
  );
}

/** The nominal part as it stands when each characteristic is measured. */
function measured(line: CompiledLine): number[] {
  const scope = new Float64Array(line.scopeLength);
  const values = line.characteristics.map(() => Number.NaN);
  nominalPart(line, scope, {
    passed: (station) => {
      for (const index of station.measures) values[index] = scope[line.characteristics[index]?.at ?? -1] ?? Number.NaN;
    },
  });
  return values;
}
