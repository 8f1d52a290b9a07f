import type { StationKindSpec } from "../stationKinds.ts";

export const kind: StationKindSpec = {
  name: { en: "Survey", ko: "정도 측정" },
  does: { en: "measures a part with a total station and gauges", ko: "토탈 스테이션과 게이지로 측정합니다" },
  sector: "shipbuilding",
  typical: { time: "a quarter of an hour a panel, some hours a block", source: "accuracy control: Storch et al. 1995; time estimate" },
};
