import type { StationKindSpec } from "../stationKinds.ts";

export const kind: StationKindSpec = {
  name: { en: "Trim bay", ko: "의장 작업장" },
  does: { en: "fits what people put into a car by hand", ko: "사람이 실내외 부품을 조립합니다" },
  sector: "automobile",
};
