import type { SensorKindSpec } from "../sensorKinds.ts";

export const sensor: SensorKindSpec = {
  name: { en: "Laser distance sensor", ko: "레이저 변위 센서" },
  measures: { en: "distance by triangulation", ko: "삼각측량으로 거리" },
  unit: "µm",
  figures: { noise: 1, biasSd: 1, quantum: 0.1 },
  source: "triangulation sensors of a range of 10 mm resolve about 1 µm and are linear within 0.05 % of it or better; estimate of the class",
};
