import type { StationKindSpec } from "../stationKinds.ts";

export const kind: StationKindSpec = {
  name: { en: "Dry dock", ko: "건조 독" },
  does: { en: "joins blocks to a hull", ko: "블록을 이어 선체를 만듭니다" },
  sector: "shipbuilding",
};
