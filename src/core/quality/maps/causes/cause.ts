/** What generally makes a pattern, from the field's experience; what it is called, the page's language says. */
export interface MapCause {
  readonly id: MapCauseId;
  readonly source: string;
}

export type MapCauseId =
  | "front-closes-last" | "uneven-middle" | "plate-bow"
  | "heating-zones" | "retaining-ring" | "spun-film"
  | "chipping" | "edge-handling" | "edge-seal"
  | "hard-particle-dragged" | "worn-wheel" | "robot-contact"
  | "particle-burst" | "splash" | "missed-spot"
  | "mark-on-mask" | "tool-contact-points" | "stamp-wear";

/** Wu, Jang & Chen 2015, Wafer map failure pattern recognition and similarity ranking for large-scale data sets, IEEE Trans. Semicond. Manuf. 28, 1–12. */
export const wu2015 = "Wu, Jang & Chen 2015";
/** Cunningham & MacKinnon 1998, Statistical methods for visual defect metrology, IEEE Trans. Semicond. Manuf. 11, 48–53. */
export const cunningham1998 = "Cunningham & MacKinnon 1998";
/** Hansen, Nair & Friedman 1997, Monitoring wafer map data from integrated circuit fabrication processes for spatially clustered defects, Technometrics 39, 241–253. */
export const hansen1997 = "Hansen, Nair & Friedman 1997";
/** J. H. Lau 2021, Semiconductor Advanced Packaging, Springer. */
export const lau2021 = "Lau 2021";
