import type { SensorKindSpec } from "../sensorKinds.ts";
import { seconds } from "../units.ts";

export const sensor: SensorKindSpec = {
  name: { en: "Pressure transmitter", ko: "압력 트랜스미터" },
  measures: { en: "pressure of a gas or liquid", ko: "기체·액체의 압력" },
  unit: "bar",
  figures: { noise: 0.005, biasSd: 0.01, lag: seconds(1), quantum: 0.001 },
  source: "class 0.2 of a range of 10 bar, ± 0.02 bar as two standard deviations; noise and time constant estimate",
};
