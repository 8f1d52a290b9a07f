import type { StationKindSpec } from "../stationKinds.ts";

export const kind: StationKindSpec = {
  name: { en: "Light tester", ko: "점등 검사기" },
  does: { en: "lights a panel for the first time", ko: "패널을 처음으로 점등합니다" },
  sector: "display",
};
