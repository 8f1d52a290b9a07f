import type { StationKindSpec } from "../stationKinds.ts";

export const kind: StationKindSpec = {
  name: { en: "Polisher (CMP)", ko: "CMP 연마기" },
  does: { en: "polishes a wafer flat on a turning pad", ko: "회전하는 패드에서 웨이퍼를 평탄하게 연마합니다" },
  sector: "semiconductor",
};
