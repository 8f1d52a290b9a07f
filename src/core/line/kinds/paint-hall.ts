import type { StationKindSpec } from "../stationKinds.ts";

export const kind: StationKindSpec = {
  name: { en: "Block paint hall", ko: "블록 도장 공장" },
  does: { en: "sprays a block and lets it dry", ko: "블록을 분무 도장하고 건조합니다" },
  sector: "shipbuilding",
  typical: { time: "8 to 16 h a block", source: "coats and films: IMO MSC.215(82), 2006; time estimate" },
};
