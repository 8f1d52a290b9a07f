import type { StationKindSpec } from "../stationKinds.ts";

export const kind: StationKindSpec = {
  name: { en: "Panel exposure", ko: "패널 노광기" },
  does: { en: "prints transistors on a sheet of glass", ko: "유리 위에 트랜지스터 패턴을 새깁니다" },
  sector: "display",
};
