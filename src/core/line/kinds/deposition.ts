import type { StationKindSpec } from "../stationKinds.ts";

export const kind: StationKindSpec = {
  name: { en: "Deposition cluster", ko: "증착 클러스터" },
  does: { en: "deposits a film in vacuum chambers", ko: "진공 챔버에서 막을 입힙니다" },
  sector: "semiconductor",
};
