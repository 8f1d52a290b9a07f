import type { StationKindSpec } from "../stationKinds.ts";

export const kind: StationKindSpec = {
  name: { en: "Laser cutter", ko: "레이저 절단기" },
  does: { en: "cuts a sheet into panels", ko: "원판 유리를 패널로 절단합니다" },
  sector: "display",
};
