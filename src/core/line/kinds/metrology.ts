import type { StationKindSpec } from "../stationKinds.ts";

export const kind: StationKindSpec = {
  name: { en: "Optical metrology", ko: "광학 계측기" },
  does: { en: "measures films and overlay with light", ko: "빛으로 막 두께와 오버레이를 잽니다" },
  sector: "semiconductor",
};
