import type { StationKindSpec } from "../stationKinds.ts";

export const kind: StationKindSpec = {
  name: { en: "Marriage station", ko: "섀시 결합기" },
  does: { en: "lifts the chassis to the body and bolts them together", ko: "섀시를 들어 올려 차체와 결합합니다" },
  sector: "automobile",
};
