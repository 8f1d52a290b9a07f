import type { StationKindSpec } from "../stationKinds.ts";

export const kind: StationKindSpec = {
  name: { en: "Alignment stand", ko: "얼라인먼트 스탠드" },
  does: { en: "sets the wheels of a car", ko: "바퀴 정렬을 맞춥니다" },
  sector: "automobile",
};
