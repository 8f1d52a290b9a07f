import type { StationKindSpec } from "../stationKinds.ts";

export const kind: StationKindSpec = {
  name: { en: "Laser annealer", ko: "레이저 결정화기" },
  does: { en: "makes a silicon film crystalline with a line of laser light", ko: "선형 레이저로 실리콘 막을 결정화합니다" },
  sector: "display",
};
