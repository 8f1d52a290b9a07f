import type { StationKindSpec } from "../stationKinds.ts";

export const kind: StationKindSpec = {
  name: { en: "Sub-block assembly", ko: "소조립장" },
  does: { en: "fits web frames to panels and welds them", ko: "패널에 늑골을 붙이고 용접합니다" },
  sector: "shipbuilding",
  typical: { time: "8 to 16 h a sub-block", source: "unit assembly: Eyres & Bruce 2012; time estimate" },
};
