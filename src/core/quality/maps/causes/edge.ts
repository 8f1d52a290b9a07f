import { type MapCause, hansen1997, lau2021, wu2015 } from "./cause.ts";

/** Along the rim: where parts are cut and held, and where films and seals end. */
export const edge: readonly MapCause[] = [
  { id: "chipping", source: lau2021 },
  { id: "edge-handling", source: wu2015 },
  { id: "edge-seal", source: hansen1997 },
];
