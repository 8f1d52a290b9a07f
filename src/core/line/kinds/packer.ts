import type { StationKindSpec } from "../stationKinds.ts";

export const kind: StationKindSpec = {
  name: { en: "Packer", ko: "포장기" },
  does: { en: "packs what is finished", ko: "완성품을 포장합니다" },
};
