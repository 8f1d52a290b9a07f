import { type PlanKind, type Point, centrePoints } from "./plan.ts";

/** First rows by number of runs, of which all but the last row are cyclic shifts: Plackett & Burman (1946), Biometrika 33. */
const rows: Readonly<Record<number, string>> = {
  12: "++-+++---+-",
  20: "++--++++-+-+----++-",
  24: "+++++-+-++--++--+-+----",
};

/** Many factors in few runs: main effects alone, each mixed with a third of every product of two others. */
export const plackettBurman: PlanKind = {
  name: { en: "Plackett–Burman", ko: "플라켓–버먼" },
  least: 2, most: 23, order: "linear", isSizeFree: false,
  points: (request) => [...screening(request.factors), ...centrePoints(request)],
};

/** The smallest of the arrays of 12, 20 and 24 runs that has so many columns. */
export function screening(factors: number): readonly Point[] {
  const runs = [12, 20, 24].find((size) => size > factors) ?? 24;
  const signs = (rows[runs] ?? "").split("").map((sign) => (sign === "+" ? 1 : -1));
  const shifted = Array.from({ length: runs - 1 }, (_, shift) => signs.map((__, column) => signs[(column - shift + signs.length) % signs.length] ?? 0));
  return [...shifted, signs.map(() => -1)].map((row) => row.slice(0, factors));
}
