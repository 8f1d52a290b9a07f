import { type MapCause, cunningham1998, hansen1997, lau2021 } from "./cause.ts";

/** A heap somewhere: one event at one place. */
export const cluster: readonly MapCause[] = [
  { id: "particle-burst", source: hansen1997 },
  { id: "splash", source: cunningham1998 },
  { id: "missed-spot", source: lau2021 },
];
