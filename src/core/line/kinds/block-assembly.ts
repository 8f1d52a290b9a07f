import type { StationKindSpec } from "../stationKinds.ts";

export const kind: StationKindSpec = {
  name: { en: "Block assembly jig", ko: "대조립 정반" },
  does: { en: "builds sub-blocks together to a block on a jig", ko: "정반 위에서 소조 블록을 블록으로 조립합니다" },
  sector: "shipbuilding",
  typical: { time: "one to four days a block", source: "unit assembly: Eyres & Bruce 2012; time estimate" },
};
