import type { SensorKindSpec } from "../sensorKinds.ts";
import { seconds } from "../units.ts";

export const sensor: SensorKindSpec = {
  name: { en: "Hygrometer", ko: "습도계" },
  measures: { en: "relative humidity", ko: "상대 습도" },
  unit: "%RH",
  figures: { noise: 0.3, biasSd: 0.9, lag: seconds(8), quantum: 0.1, range: [0, 100] },
  source: "capacitive sensors state ± 1.8 %RH and 8 s to 63 %; noise estimate",
};
