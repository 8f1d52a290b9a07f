import type { CompiledLine, CompiledWear } from "../../compiled.ts";
import { nominalPart } from "../../nominal.ts";
import { quote } from "../describe.ts";
import { allowed } from "../messages.ts";
import type { WholeLineCheck } from "./check.ts";

/** On the nominal part the sensor of a wear reads something else with a worn tool than with a fresh one. */
export const wearShows: WholeLineCheck = (compiled, report) => {
  compiled.wears.forEach((wear, index) => {
    const fresh = compiled.stations[wear.station]?.tools[wear.tool]?.initial ?? 0;
    if (reading(compiled, wear, fresh) === reading(compiled, wear, wear.spec.limit)) report(["wears", index, "sensor"], quote(wear.spec.sensor), allowed.wearSensor(wear.spec.tool));
  });
};

function reading(line: CompiledLine, { station: index, tool, sensor }: CompiledWear, level: number): number {
  const station = line.stations[index];
  const worn = station?.tools[tool];
  if (station === undefined || worn === undefined) return Number.NaN;
  const stations = [...line.stations.slice(0, index), { ...station, tools: station.tools.with(tool, { ...worn, initial: level }) }];
  const scope = new Float64Array(line.scopeLength);
  nominalPart({ ...line, stations }, scope, {});
  return station.sensors[sensor]?.evaluate(scope) ?? Number.NaN;
}
