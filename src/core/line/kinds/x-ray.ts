import type { StationKindSpec } from "../stationKinds.ts";

export const kind: StationKindSpec = {
  name: { en: "X-ray", ko: "X선 검사기" },
  does: { en: "looks inside a part", ko: "부품 내부를 검사합니다" },
};
