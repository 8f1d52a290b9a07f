import type { CompiledWear } from "#line";
import { sensorValue } from "./partModel.ts";
import type { Twin } from "./twin.ts";
import { presentConditions } from "./way.ts";

/** The tool state at which a wear's sensor would read a value on the nominal part: a straight line through two states about the limit. NaN when the sensor does not show it. */
export function invertSensor(twin: Twin, wear: CompiledWear, reading: { readonly machine: number; readonly value: number; readonly at: number }): number {
  const conditions = presentConditions(twin, { station: wear.station, machine: reading.machine, now: reading.at, lineage: twin.model.sensors[wear.station]?.[wear.sensor] });
  const tools = conditions.tools[wear.station] ?? [];
  const initial = twin.line.stations[wear.station]?.tools[wear.tool]?.initial ?? 0;
  const readAt = (level: number): number => {
    tools[wear.tool] = level;
    return sensorValue(twin.model, conditions, wear);
  };
  const fresh = readAt(initial);
  const slope = (readAt(wear.spec.limit) - fresh) / (wear.spec.limit - initial);
  const level = initial + (reading.value - fresh) / slope;
  return Number.isFinite(level) && Math.abs(level) < 1e15 ? level : Number.NaN;
}
