import type { StationKindSpec } from "../stationKinds.ts";

export const kind: StationKindSpec = {
  name: { en: "Deposition cluster", ko: "증착 클러스터" },
  does: { en: "grows thin films on sheets of glass in plasma", ko: "플라스마로 유리 위에 얇은 막을 입힙니다" },
  sector: "display",
};
