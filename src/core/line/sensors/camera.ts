import type { SensorKindSpec } from "../sensorKinds.ts";

export const sensor: SensorKindSpec = {
  name: { en: "Camera", ko: "카메라" },
  measures: { en: "a place in a picture", ko: "영상 속 위치" },
  unit: "µm",
  figures: { noise: 0.5, biasSd: 0.2, quantum: 0.05 },
  source: "a pixel of 5 µm on the part, edges found within a tenth of it; estimate",
};
