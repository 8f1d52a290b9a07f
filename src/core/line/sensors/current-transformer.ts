import type { SensorKindSpec } from "../sensorKinds.ts";

export const sensor: SensorKindSpec = {
  name: { en: "Current transformer", ko: "변류기" },
  measures: { en: "electric current", ko: "전류" },
  unit: "kA",
  figures: { noise: 0.05, biasSd: 0.03, quantum: 0.01, range: [0, 100] },
  source: "ISO 17657-2:2005 for weld current measurement classes of about 1 to 3 %; here of 10 kA; noise estimate",
};
