import type { StationKindSpec } from "../stationKinds.ts";

export const kind: StationKindSpec = {
  name: { en: "Bonder", ko: "본더" },
  does: { en: "joins parts by force and heat", ko: "힘과 열로 부품을 접합합니다" },
};
