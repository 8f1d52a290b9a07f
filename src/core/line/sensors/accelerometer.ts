import type { SensorKindSpec } from "../sensorKinds.ts";

export const sensor: SensorKindSpec = {
  name: { en: "Accelerometer", ko: "가속도계" },
  measures: { en: "vibration", ko: "진동" },
  unit: "mm/s",
  figures: { noise: 0.05, biasSd: 0.03, quantum: 0.01, range: [0, 50] },
  source: "ISO 10816-1:1995 judges machines by 0.7 to 18 mm/s; noise and quantum estimate",
};
