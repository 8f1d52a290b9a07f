import type { StationKindSpec } from "../stationKinds.ts";

export const kind: StationKindSpec = {
  name: { en: "Barrier printer", ko: "봉지막 프린터" },
  does: { en: "seals a sheet under printed and inorganic films", ko: "인쇄막과 무기막으로 원판을 봉지합니다" },
  sector: "display",
};
