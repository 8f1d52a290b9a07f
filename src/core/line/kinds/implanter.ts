import type { StationKindSpec } from "../stationKinds.ts";

export const kind: StationKindSpec = {
  name: { en: "Ion implanter", ko: "이온 주입기" },
  does: { en: "shoots ions into the wafer", ko: "웨이퍼에 이온을 주입합니다" },
  sector: "semiconductor",
};
