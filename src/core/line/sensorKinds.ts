import { byFileName } from "./byFileName.ts";
import type { SensorSpec } from "./sensingSpec.ts";
import type { Text } from "./spec.ts";

/** What sensors of one kind have in common: the figures of a data sheet, which a sensor of a line takes where it says nothing of its own. */
export interface SensorKindSpec {
  readonly name: Text;
  /** What it measures. */
  readonly measures: Text;
  /** The unit that its figures are in. */
  readonly unit: string;
  readonly figures: Pick<SensorSpec, "noise" | "biasSd" | "drift" | "lag" | "quantum" | "range" | "dropout">;
  /** Where the figures come from. */
  readonly source: string;
}

/** All kinds of sensors, by the names of their files in `sensors`. */
export const sensorKinds: ReadonlyMap<string, SensorKindSpec> = byFileName(import.meta.glob<{ readonly sensor: SensorKindSpec }>("./sensors/*.ts", { eager: true }), ({ sensor }) => sensor);

/** A sensor with the figures of its kind where it has none of its own. */
export function withKind(sensor: SensorSpec): SensorSpec {
  return sensor.kind === undefined ? sensor : { ...sensorKinds.get(sensor.kind)?.figures, ...sensor };
}
