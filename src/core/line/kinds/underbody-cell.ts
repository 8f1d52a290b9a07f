import type { StationKindSpec } from "../stationKinds.ts";

export const kind: StationKindSpec = {
  name: { en: "Underbody cell", ko: "언더바디 셀" },
  does: { en: "welds the floor of a car body", ko: "차체 바닥을 용접합니다" },
  sector: "automobile",
};
