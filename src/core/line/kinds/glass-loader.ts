import type { StationKindSpec } from "../stationKinds.ts";

export const kind: StationKindSpec = {
  name: { en: "Glass loader", ko: "유리 투입기" },
  does: { en: "sets sheets of glass into the line one by one", ko: "원판 유리를 한 장씩 라인에 투입합니다" },
  sector: "display",
};
