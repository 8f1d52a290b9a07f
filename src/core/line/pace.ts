import type { CompiledLine } from "./compiled.ts";
import { lotsPerPart, releaseRate, workPerPart } from "./load.ts";

/** Mean seconds between two of each, in the long run, when nothing fails. */
export interface Paces {
  /** Between two parts or lots that come into the line, components counted: its slowest station's pace, or the arrivals'. */
  readonly parts: number;
  /** Between two finished products; what is built into others, and what is split up, is none. Scrap left out. */
  readonly products: number;
  /** By station: between two parts that go there. */
  readonly stations: readonly number[];
}

/** Worked out once a line: they are asked for every machine. */
const known = new WeakMap<CompiledLine, Paces>();

/** How fast a line runs at most. */
export function pacesOf(line: CompiledLine): Paces {
  const found = known.get(line) ?? workOut(line);
  known.set(line, found);
  return found;
}

function workOut(line: CompiledLine): Paces {
  const slowest = line.stations.map((station) => workPerPart(line, station) / station.machines);
  const parts = Math.max(1e-6, 1 / releaseRate(line), ...slowest);
  const lots = lotsPerPart(line);
  const among = (isMeant: (product: number) => boolean): number => {
    const number = lots.reduce((sum, share, product) => sum + (isMeant(product) ? share : 0), 0);
    return number > 0 ? parts / number : parts;
  };
  const usedUp = new Set(line.steps.filter(({ next, splitsInto }) => next < 0 && splitsInto.length > 0).map(({ product }) => product));
  return {
    parts,
    products: among((product) => line.products[product]?.isComponent === false && !usedUp.has(product)),
    stations: line.stations.map(({ index }) => {
      const own = new Set(line.steps.filter(({ station }) => station === index).map(({ product }) => product));
      return among((product) => own.has(product));
    }),
  };
}
