import type { StationKindSpec } from "../stationKinds.ts";

export const kind: StationKindSpec = {
  name: { en: "One-side welding gantry", ko: "편면 용접 갠트리" },
  does: { en: "joins plates to a large one by butt welds", ko: "강판을 맞대기 용접으로 잇습니다" },
  sector: "shipbuilding",
  typical: { time: "half an hour to an hour a seam", source: "panel lines: Eyres & Bruce 2012; time estimate" },
};
