import type { StationKindSpec } from "../stationKinds.ts";

export const kind: StationKindSpec = {
  name: { en: "Mura booth", ko: "무라 검사 부스" },
  does: { en: "looks for uneven light and dark spots with cameras", ko: "카메라로 얼룩과 암점을 찾습니다" },
  sector: "display",
};
