import { type MapCause, cunningham1998, hansen1997, wu2015 } from "./cause.ts";

/** A ring: something about an axis, such as the zones of a heater, the ring that holds a wafer, or a film that is spun on. */
export const ring: readonly MapCause[] = [
  { id: "heating-zones", source: wu2015 },
  { id: "retaining-ring", source: cunningham1998 },
  { id: "spun-film", source: hansen1997 },
];
