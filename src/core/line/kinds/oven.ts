import type { StationKindSpec } from "../stationKinds.ts";

export const kind: StationKindSpec = {
  name: { en: "Oven", ko: "오븐" },
  does: { en: "cures or dries parts by heat", ko: "열로 경화하거나 건조합니다" },
};
