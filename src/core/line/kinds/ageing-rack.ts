import type { StationKindSpec } from "../stationKinds.ts";

export const kind: StationKindSpec = {
  name: { en: "Ageing rack", ko: "에이징 랙" },
  does: { en: "lights many panels for some time and evens them out", ko: "여러 패널을 일정 시간 점등하고 화질을 보상합니다" },
  sector: "display",
};
