import type { StationKindSpec } from "../stationKinds.ts";

export const kind: StationKindSpec = {
  name: { en: "Light tunnel", ko: "라이트 터널" },
  does: { en: "shows faults of a surface under bands of light", ko: "조명 띠로 표면 결함을 찾습니다" },
  sector: "automobile",
};
