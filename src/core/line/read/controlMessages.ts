/** What a line file may say of run-to-run controllers. A problem adds where, and what was found. */
export const allowedOfControls = {
  controller: (names: readonly string[]) => `a controller is one of ${names.join(", ")}`,
  weight: "a weight is above 0 and at most 1",
  trendWeight: (names: readonly string[]) => `only a controller that follows a trend weighs one: ${names.join(", ")}`,
  multivariate: "at least two controls of a station are multivariate; one alone is an ewma",
};
