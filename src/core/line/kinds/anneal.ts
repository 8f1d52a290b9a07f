import type { StationKindSpec } from "../stationKinds.ts";

export const kind: StationKindSpec = {
  name: { en: "Rapid anneal", ko: "급속 열처리기" },
  does: { en: "heats wafers by lamps for seconds", ko: "램프로 웨이퍼를 몇 초간 가열합니다" },
  sector: "semiconductor",
};
