import type { CompiledLine } from "./compiled.ts";
import { leavingPerPart, lotsPerPart, releaseRate, workPerPart } from "./load.ts";

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
  const leaving = leavingPerPart(line);
  return {
    parts,
    products: leaving > 0 ? parts / leaving : parts,
    stations: line.stations.map(({ index }) => {
      const own = new Set(line.steps.filter(({ station }) => station === index).map(({ product }) => product));
      const number = lots.reduce((sum, share, product) => sum + (own.has(product) ? share : 0), 0);
      return number > 0 ? parts / number : parts;
    }),
  };
}
