import type { StationKindSpec } from "../stationKinds.ts";

export const kind: StationKindSpec = {
  name: { en: "Framing station", ko: "프레이밍 스테이션" },
  does: { en: "clamps floor, sides and roof together and welds them to a body", ko: "바닥·사이드·루프를 고정하고 용접하여 차체로 만듭니다" },
  sector: "automobile",
};
