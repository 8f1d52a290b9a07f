import type { StationKindSpec } from "../stationKinds.ts";

export const kind: StationKindSpec = {
  name: { en: "Laminator", ko: "라미네이터" },
  does: { en: "rolls a film and a cover onto a panel", ko: "패널에 필름과 커버를 붙입니다" },
  sector: "display",
};
