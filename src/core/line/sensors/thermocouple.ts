import type { SensorKindSpec } from "../sensorKinds.ts";
import { seconds } from "../units.ts";

export const sensor: SensorKindSpec = {
  name: { en: "Thermocouple", ko: "열전대" },
  measures: { en: "temperature by the voltage of two metals", ko: "두 금속의 전압으로 온도" },
  unit: "°C",
  figures: { noise: 0.2, biasSd: 0.55, lag: seconds(5), quantum: 0.1, range: [-40, 1000] },
  source: "IEC 60584-1:2013, type K, tolerance class 1: ± 1.5 °C up to 375 °C, taken as 2.7 standard deviations; noise, time constant and resolution estimate",
};
