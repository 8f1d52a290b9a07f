import type { StationKindSpec } from "../stationKinds.ts";

export const kind: StationKindSpec = {
  name: { en: "Pre-outfitting berth", ko: "선행 의장장" },
  does: { en: "fits pipes, cable trays and ladders into a block", ko: "블록에 배관, 전선 트레이, 사다리를 설치합니다" },
  sector: "shipbuilding",
  typical: { time: "half a day to several days a block", source: "zone outfitting: Storch et al. 1995; time estimate" },
};
