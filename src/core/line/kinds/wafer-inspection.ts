import type { StationKindSpec } from "../stationKinds.ts";

export const kind: StationKindSpec = {
  name: { en: "Wafer inspection", ko: "웨이퍼 결함 검사기" },
  does: { en: "finds defects on the whole wafer", ko: "웨이퍼 전면의 결함을 찾습니다" },
  sector: "semiconductor",
};
