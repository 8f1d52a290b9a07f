import type { StationKindSpec } from "../stationKinds.ts";

export const kind: StationKindSpec = {
  name: { en: "Film gauge", ko: "박막 측정기" },
  does: { en: "measures films of a sheet and where they lie", ko: "원판의 막 두께와 위치를 측정합니다" },
  sector: "display",
};
