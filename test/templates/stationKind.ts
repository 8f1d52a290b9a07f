import type { StationKindSpec } from "../../src/core/line/stationKinds.ts";

/** A kind of station, by the name of this file: a station of a line says `kind: "my-thing"`. Its look is another file, `--as look`. */
export const kind: StationKindSpec = {
  name: { en: "My thing", ko: "나의 설비" },
  does: { en: "does something to a part", ko: "부품에 무언가를 합니다" },
  // Where it is at home, if anywhere: semiconductor, automobile, display or shipbuilding.
  sector: "display",
  // Figures of the right size for those who model one, and where they come from.
  typical: { time: "30 to 60 s", failures: "every 50 h, for 20 min", source: "estimate" },
};
