import type { SensorKindSpec } from "../sensorKinds.ts";
import { seconds } from "../units.ts";

export const sensor: SensorKindSpec = {
  name: { en: "Mass flow meter", ko: "질량 유량계" },
  measures: { en: "mass that flows through a pipe", ko: "관을 흐르는 질량" },
  unit: "g/min",
  figures: { noise: 0.05, biasSd: 0.05, quantum: 0.01, lag: seconds(1) },
  source: "Coriolis meters state ± 0.1 % of the rate; here of 50 g/min; noise and time constant estimate",
};
