import type { StationKindSpec } from "../stationKinds.ts";

export const kind: StationKindSpec = {
  name: { en: "Plate blasting line", ko: "강판 전처리 라인" },
  does: { en: "blasts plates clean and primes them", ko: "강판을 블라스팅하고 프라이머를 칠합니다" },
  sector: "shipbuilding",
  typical: { time: "20 to 40 min for the plates of a panel", source: "order of work: Eyres & Bruce 2012; time estimate" },
};
