import type { LineSpec, StationSpec } from "#line";

/** A line in which nothing goes wrong: its tools neither drift nor wear nor start off, nothing fails, air and materials stay as they should. Its parts scatter as before. */
export function undisturbed(disturbed: LineSpec): LineSpec {
  const { environment, materials, faults: _, ...line } = disturbed;
  return {
    ...line,
    ...(environment === undefined ? {} : { environment: mapped(environment, ({ daily: _daily, wander: _wander, ...steady }) => steady) }),
    ...(materials === undefined ? {} : { materials: mapped(materials, ({ properties = {}, ...material }) => ({ ...material, properties: mapped(properties, (property) => ({ ...property, sd: 0 })) })) }),
    stations: line.stations.map(steady),
  };
}

function steady(unsteady: StationSpec): StationSpec {
  const { failures: _, tool = {}, ...station } = unsteady;
  return { ...station, tool: mapped(tool, (of) => ({ ...of, initialSd: 0, perPart: 0, perHour: 0, walkSd: 0, spread: 0 })) };
}

function mapped<From, To>(record: Readonly<Record<string, From>>, of: (value: From) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, of(value)]));
}
