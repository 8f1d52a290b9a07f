import type { StationKindSpec } from "../stationKinds.ts";

export const kind: StationKindSpec = {
  name: { en: "Loader", ko: "투입기" },
  does: { en: "brings parts into the line", ko: "부품을 라인에 투입합니다" },
};
