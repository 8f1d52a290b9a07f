import type { StationKindSpec } from "../stationKinds.ts";

export const kind: StationKindSpec = {
  name: { en: "Driver bonder", ko: "드라이버 본더" },
  does: { en: "presses drivers on film to the edge of a panel", ko: "패널 가장자리에 드라이버 필름을 압착합니다" },
  sector: "display",
};
