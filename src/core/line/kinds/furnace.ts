import type { StationKindSpec } from "../stationKinds.ts";

export const kind: StationKindSpec = {
  name: { en: "Furnace", ko: "확산로" },
  does: { en: "oxidises, deposits on or heats a batch of wafers", ko: "여러 장의 웨이퍼를 한 번에 산화하거나 증착, 열처리합니다" },
  sector: "semiconductor",
};
