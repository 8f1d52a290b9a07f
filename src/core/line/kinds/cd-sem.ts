import type { StationKindSpec } from "../stationKinds.ts";

export const kind: StationKindSpec = {
  name: { en: "CD-SEM", ko: "CD-SEM" },
  does: { en: "measures widths with an electron beam", ko: "전자빔으로 선폭을 잽니다" },
  sector: "semiconductor",
};
