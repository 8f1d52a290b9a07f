import type { LineSpec, StationSpec } from "./spec.ts";

/** A line model in TypeScript: as given, but with its shape checked by the compiler. */
export function defineLine(line: Omit<LineSpec, "format">): LineSpec {
  return { format: "plantloop/line@1", ...line };
}

/** A station of a line model. */
export function station(id: string, spec: Omit<StationSpec, "id">): StationSpec {
  return { id, ...spec };
}
