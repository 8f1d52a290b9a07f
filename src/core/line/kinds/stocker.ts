import type { StationKindSpec } from "../stationKinds.ts";

export const kind: StationKindSpec = {
  name: { en: "Stocker", ko: "스토커" },
  does: { en: "keeps pods of wafers, and takes them in and out", ko: "웨이퍼 용기를 보관하고 입출고합니다" },
  sector: "semiconductor",
};
