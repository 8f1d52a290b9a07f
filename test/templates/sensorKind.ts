import type { SensorKindSpec } from "../../src/core/line/sensorKinds.ts";

/** A kind of sensor, by the name of this file: a sensor that says `kind: "my-thing"` has these figures where it says nothing of its own. */
export const sensor: SensorKindSpec = {
  name: { en: "My thing", ko: "나의 센서" },
  measures: { en: "something", ko: "무언가" },
  // All figures are in this unit, and a sensor of the kind shows it.
  unit: "mm",
  figures: { noise: 0.02, biasSd: 0.01, quantum: 0.01, range: [0, 50] },
  source: "estimate",
};
