import { describe, quote } from "../describe.ts";
import { allowed } from "../messages.ts";
import { attendancePlaces, phasesOf } from "../people.ts";
import type { Check } from "./check.ts";

/** No phase needs more of a pool than there are, and each asks a pool once: so what is asked for can always be had. */
export const operatorsSuffice: Check = (line, report) => {
  const numbers = new Map(Object.entries(line.operators ?? {}).map(([name, pool]) => [name, pool?.number]));
  line.stations?.forEach((station, index) => {
    const asked = new Set<string>();
    for (const place of attendancePlaces(station, index)) {
      const { number = 1 } = place.entry;
      const least = place.pools.find(({ name }) => (numbers.get(name) ?? number) < number);
      if (least !== undefined) report([...place.path, "number"], describe(number), allowed.operatorsOfPool(numbers.get(least.name) ?? 0, least.name));
      for (const { name, path } of place.pools) {
        const keys = phasesOf(place).map(({ phase }) => `${phase} ${name}`);
        if (keys.some((key) => asked.has(key)) || place.pools.filter((other) => other.name === name).length > 1) report(path, `${quote(name)} again`, allowed.poolOnce);
        for (const key of keys) asked.add(key);
      }
    }
  });
};
