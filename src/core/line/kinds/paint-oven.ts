import type { StationKindSpec } from "../stationKinds.ts";

export const kind: StationKindSpec = {
  name: { en: "Paint oven", ko: "도장 오븐" },
  does: { en: "cures paint in a heated tunnel", ko: "가열 터널에서 도막을 경화합니다" },
  sector: "automobile",
};
