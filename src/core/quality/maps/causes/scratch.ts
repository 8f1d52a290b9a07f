import { type MapCause, cunningham1998, lau2021, wu2015 } from "./cause.ts";

/** A line: something hard was drawn over the part, at grinding, polishing or handling. */
export const scratch: readonly MapCause[] = [
  { id: "hard-particle-dragged", source: cunningham1998 },
  { id: "worn-wheel", source: lau2021 },
  { id: "robot-contact", source: wu2015 },
];
