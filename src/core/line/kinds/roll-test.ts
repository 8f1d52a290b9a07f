import type { StationKindSpec } from "../stationKinds.ts";

export const kind: StationKindSpec = {
  name: { en: "Roll test stand", ko: "롤 테스트기" },
  does: { en: "runs a car on rollers", ko: "롤러 위에서 차를 시험 주행합니다" },
  sector: "automobile",
};
