import type { Check } from "./check.ts";
import { knower } from "./referencesAreKnown.ts";

/** A material is used at a station that there is. */
export const materialsAreKnown: Check = (line, report) => {
  const known = knower(report);
  const names = (line.stations ?? []).flatMap((station) => station?.id ?? []);
  for (const [id, material] of Object.entries(line.materials ?? {})) known(["materials", id, "at"], material?.at, { what: "a station", names });
};
