import type { StationKindSpec } from "../stationKinds.ts";

export const kind: StationKindSpec = {
  name: { en: "Dip tank", ko: "침적조" },
  does: { en: "coats bodies by dipping", ko: "차체를 담가 코팅합니다" },
  sector: "automobile",
};
