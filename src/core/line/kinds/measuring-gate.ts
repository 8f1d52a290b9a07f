import type { StationKindSpec } from "../stationKinds.ts";

export const kind: StationKindSpec = {
  name: { en: "Measuring gate", ko: "측정 게이트" },
  does: { en: "measures bodies and panels by cameras and lasers", ko: "카메라와 레이저로 차체와 패널을 측정합니다" },
  sector: "automobile",
};
