import type { StationKindSpec } from "../stationKinds.ts";

export const kind: StationKindSpec = {
  name: { en: "Tester", ko: "테스터" },
  does: { en: "tests what a part can do", ko: "부품의 기능을 시험합니다" },
};
