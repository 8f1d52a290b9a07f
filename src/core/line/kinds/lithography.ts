import type { StationKindSpec } from "../stationKinds.ts";

export const kind: StationKindSpec = {
  name: { en: "Lithography cell", ko: "노광 셀" },
  does: { en: "prints a pattern into the resist on a wafer", ko: "웨이퍼의 감광막에 회로 패턴을 새깁니다" },
  sector: "semiconductor",
};
