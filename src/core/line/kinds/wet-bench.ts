import type { StationKindSpec } from "../stationKinds.ts";

export const kind: StationKindSpec = {
  name: { en: "Wet bench", ko: "세정 벤치" },
  does: { en: "cleans wafers in a row of baths", ko: "웨이퍼를 여러 세정조에서 씻습니다" },
  sector: "semiconductor",
};
