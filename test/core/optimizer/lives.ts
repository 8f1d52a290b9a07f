import { type CompiledLine, type LineSpec, compileLine } from "#line";
import { advance, createPlant } from "#plant";
import { type RemainingLife, remainingLives } from "#optimizer";
import { attachSensing } from "#sensing";
import { createTwin, learn } from "#twin";

/** A prediction of a tool's life, and when its wear has really passed the limit, in seconds from then on; null where it had not within the run. */
export interface Foretold extends RemainingLife {
  readonly at: number;
  readonly came: number | null;
}

/** A line whose tools nobody renews. */
export function unmaintained(spec: LineSpec): CompiledLine {
  return compileLine({
    ...spec,
    stations: spec.stations.map((station) => {
      const { every: _, staggered: __, ...maintenance } = station.maintenance ?? { time: "1 min" };
      return station.maintenance === undefined ? station : { ...station, maintenance };
    }),
  });
}

/** Lives foretold at some times of a run, held against what the plant's tools then did; the twin may know the plant by another line. Only a test may look at these. */
export function foretell(line: CompiledLine, { seed, at, until, known = line }: { readonly seed: number; readonly at: readonly number[]; readonly until: number; readonly known?: CompiledLine }): readonly Foretold[] {
  const plant = createPlant(line, { seed });
  const sensing = attachSensing(plant);
  const twin = createTwin(known);
  const told: { at: number; life: RemainingLife }[] = [];
  const passed = new Map<string, number>();
  for (let now = 60; now <= until; now += 60) {
    advance(plant, now);
    for (const observation of sensing.take()) learn(twin, observation);
    for (const { station, tool, spec } of line.wears) {
      const of = line.stations[station];
      for (let machine = 0; machine < (of?.machines ?? 0); machine += 1) {
        const level = plant.state.machines.tools[((of?.firstMachine ?? 0) + machine) * plant.widths.tool + tool] ?? 0;
        const key = `${spec.station}/${machine}/${spec.tool}`;
        if (level >= spec.limit && !passed.has(key)) passed.set(key, now);
      }
    }
    if (at.includes(now)) told.push(...remainingLives(twin, now).map((life) => ({ at: now, life })));
  }
  return told.flatMap(({ at: when, life }) => {
    const came = passed.get(`${life.station}/${life.machine}/${life.tool}`) ?? null;
    return came !== null && came <= when ? [] : [{ ...life, at: when, came: came === null ? null : came - when }];
  });
}

/** Whether what came lies in the 90 % interval; a life that had not ended lies in one that reaches beyond the run. */
export function isCovered({ low, high, came, at }: Foretold, until: number): boolean {
  if (came === null) return high === null || at + high >= until;
  return came >= (low ?? Number.POSITIVE_INFINITY) - 60 && came <= (high ?? Number.POSITIVE_INFINITY) + 60;
}
