import type { SensorKindSpec } from "../sensorKinds.ts";

export const sensor: SensorKindSpec = {
  name: { en: "Load cell", ko: "로드셀" },
  measures: { en: "force by the strain of a body", ko: "변형률로 힘" },
  unit: "N",
  figures: { noise: 0.3, biasSd: 0.2, quantum: 0.1 },
  source: "OIML R 60 (2017), class C3: 1 part in 3000 of the range, here 1 kN; noise estimate",
};
