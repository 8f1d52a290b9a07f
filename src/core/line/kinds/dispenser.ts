import type { StationKindSpec } from "../stationKinds.ts";

export const kind: StationKindSpec = {
  name: { en: "Dispenser", ko: "디스펜서" },
  does: { en: "brings a liquid onto a part", ko: "액체를 도포합니다" },
};
