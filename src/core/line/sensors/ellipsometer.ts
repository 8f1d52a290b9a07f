import type { SensorKindSpec } from "../sensorKinds.ts";

export const sensor: SensorKindSpec = {
  name: { en: "Ellipsometer", ko: "엘립소미터" },
  measures: { en: "thickness of a film by polarised light", ko: "편광으로 막 두께" },
  unit: "nm",
  figures: { noise: 0.1, biasSd: 0.05, quantum: 0.01 },
  source: "spectroscopic ellipsometers repeat within about 0.1 nm on films of tens of nanometres; estimate of the class",
};
