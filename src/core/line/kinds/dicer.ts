import type { StationKindSpec } from "../stationKinds.ts";

export const kind: StationKindSpec = {
  name: { en: "Dicing saw", ko: "다이싱 소" },
  does: { en: "cuts a wafer into dies", ko: "웨이퍼를 다이로 자릅니다" },
  sector: "semiconductor",
};
