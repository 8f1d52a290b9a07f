import type { StationKindSpec } from "../stationKinds.ts";

export const kind: StationKindSpec = {
  name: { en: "Grinder", ko: "연삭기" },
  does: { en: "takes material off a surface", ko: "표면을 깎아 얇게 합니다" },
};
