import type { StationKindSpec } from "../stationKinds.ts";

export const kind: StationKindSpec = {
  name: { en: "Paint booth", ko: "도장 부스" },
  does: { en: "lays a film of paint on a body", ko: "차체에 도막을 입힙니다" },
  sector: "automobile",
};
