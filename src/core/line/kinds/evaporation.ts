import type { StationKindSpec } from "../stationKinds.ts";

export const kind: StationKindSpec = {
  name: { en: "Evaporation chamber", ko: "증착 챔버" },
  does: { en: "deposits organic layers through a fine metal mask in vacuum", ko: "진공에서 미세 금속 마스크를 통해 유기물을 증착합니다" },
  sector: "display",
};
