import type { StationKindSpec } from "../stationKinds.ts";

export const kind: StationKindSpec = {
  name: { en: "Door fitting cell", ko: "도어 장착 셀" },
  does: { en: "hangs doors by robots", ko: "로봇으로 도어를 답니다" },
  sector: "automobile",
};
