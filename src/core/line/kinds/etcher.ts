import type { StationKindSpec } from "../stationKinds.ts";

export const kind: StationKindSpec = {
  name: { en: "Plasma etcher", ko: "플라즈마 식각기" },
  does: { en: "etches with a plasma what the resist leaves open", ko: "감광막이 열린 곳을 플라즈마로 깎습니다" },
  sector: "semiconductor",
};
