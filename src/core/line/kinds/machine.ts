import type { StationKindSpec } from "../stationKinds.ts";

export const kind: StationKindSpec = {
  name: { en: "Machine", ko: "기계" },
  does: { en: "any other station", ko: "그 밖의 공정" },
};
