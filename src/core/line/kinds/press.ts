import type { StationKindSpec } from "../stationKinds.ts";

export const kind: StationKindSpec = {
  name: { en: "Press", ko: "프레스" },
  does: { en: "forms or moulds a part under pressure", ko: "압력으로 성형합니다" },
};
