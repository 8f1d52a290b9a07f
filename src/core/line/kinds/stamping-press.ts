import type { StationKindSpec } from "../stationKinds.ts";

export const kind: StationKindSpec = {
  name: { en: "Stamping press", ko: "프레스" },
  does: { en: "draws sheet steel into body panels", ko: "강판을 차체 패널로 성형합니다" },
  sector: "automobile",
};
