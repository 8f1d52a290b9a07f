import { type MapCause, cunningham1998, lau2021 } from "./cause.ts";

/** The same place in each field: what touches or exposes in a pattern carries the mark. */
export const repeater: readonly MapCause[] = [
  { id: "mark-on-mask", source: cunningham1998 },
  { id: "tool-contact-points", source: lau2021 },
  { id: "stamp-wear", source: lau2021 },
];
