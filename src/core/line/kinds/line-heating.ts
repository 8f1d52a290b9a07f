import type { StationKindSpec } from "../stationKinds.ts";

export const kind: StationKindSpec = {
  name: { en: "Line heating bay", ko: "곡직 작업장" },
  does: { en: "takes out the bow of a panel with a flame", ko: "불꽃으로 패널의 변형을 바로잡습니다" },
  sector: "shipbuilding",
  typical: { time: "half an hour to two hours a panel", source: "Masubuchi 1980; time estimate" },
};
