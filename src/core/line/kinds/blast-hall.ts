import type { StationKindSpec } from "../stationKinds.ts";

export const kind: StationKindSpec = {
  name: { en: "Block blasting hall", ko: "블록 블라스팅 공장" },
  does: { en: "blasts a block clean with grit", ko: "블록을 그릿으로 세정합니다" },
  sector: "shipbuilding",
  typical: { time: "4 to 8 h a block", source: "cleanliness: IMO MSC.215(82), 2006; time estimate" },
};
