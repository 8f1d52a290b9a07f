import type { StationKindSpec } from "../stationKinds.ts";

export const kind: StationKindSpec = {
  name: { en: "Array tester", ko: "어레이 검사기" },
  does: { en: "tests the transistors of a sheet", ko: "원판의 트랜지스터를 검사합니다" },
  sector: "display",
};
