import type { StationKindSpec } from "../stationKinds.ts";

export const kind: StationKindSpec = {
  name: { en: "Plate cutter", ko: "강판 절단기" },
  does: { en: "cuts steel plates to their contours", ko: "강판을 도면대로 절단합니다" },
  sector: "shipbuilding",
};
