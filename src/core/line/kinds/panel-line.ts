import type { StationKindSpec } from "../stationKinds.ts";

export const kind: StationKindSpec = {
  name: { en: "Panel line", ko: "패널 라인" },
  does: { en: "welds stiffeners to a plate", ko: "강판에 보강재를 용접합니다" },
  sector: "shipbuilding",
};
