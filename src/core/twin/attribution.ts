import type { CompiledLine, CompiledResponse } from "#line";
import type { Lineage } from "./partModel.ts";
import type { Way } from "./way.ts";

/**
 * Stations that a part comes back to between the step that makes what leads to a characteristic and the one that measures it, in any route. A
 * part's records name the machine that each station worked on it with last, which is then another one than made it.
 */
export function stationsReturnedTo(line: CompiledLine, characteristic: number, { steps: responses }: Lineage): ReadonlySet<number> {
  const found = new Set<number>();
  for (const measuring of line.steps.filter(({ measures }) => measures.includes(characteristic))) {
    const before = line.steps.filter(({ product, index }) => product === measuring.product && index <= measuring.index);
    for (const { station, response } of responses) {
      const visits = before.filter((step) => step.station === station.index);
      const made = visits.findLastIndex(({ index }) => isMadeAt(response, index));
      if (made >= 0 && made < visits.length - 1) found.add(station.index);
    }
  }
  return found;
}

function isMadeAt({ steps }: CompiledResponse, step: number): boolean {
  return steps === null || steps.has(step);
}

/** A part's way without the machines of some stations. */
export function attributedWay(way: Way, without: ReadonlySet<number> | undefined): Way {
  if (without === undefined || without.size === 0) return way;
  return { at: way.at, revision: way.revision, times: way.times, machines: way.machines.map((machine, station) => (without.has(station) ? -1 : machine)) };
}
