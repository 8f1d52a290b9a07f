import { describe } from "../describe.ts";
import { allowed } from "../messages.ts";
import type { Check } from "./check.ts";

/** In a line of a constant number of parts the next enters at once when one leaves: the first buffer is never full. */
export const conwipHasRoom: Check = ({ arrivals, stations }, report) => {
  const conwip = typeof arrivals === "object" && "conwip" in arrivals ? arrivals.conwip : undefined;
  const places = stations?.[0]?.bufferBefore;
  if (conwip !== undefined && typeof places === "number" && places < conwip) report(["stations", 0, "bufferBefore"], describe(places), allowed.conwipBuffer(conwip));
};
