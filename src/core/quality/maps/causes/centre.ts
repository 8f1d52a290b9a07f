import { type MapCause, lau2021, wu2015 } from "./cause.ts";

/** A heap in the middle: what comes from outside meets there last, or a plate, a shower head or a pad works unevenly over the radius. */
export const centre: readonly MapCause[] = [
  { id: "front-closes-last", source: lau2021 },
  { id: "uneven-middle", source: wu2015 },
  { id: "plate-bow", source: lau2021 },
];
