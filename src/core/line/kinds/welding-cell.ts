import type { StationKindSpec } from "../stationKinds.ts";

export const kind: StationKindSpec = {
  name: { en: "Welding cell", ko: "용접 셀" },
  does: { en: "joins panels to a car body by spot welds", ko: "패널을 점용접하여 차체를 만듭니다" },
  sector: "automobile",
};
