import type { z } from "zod";
import type { ArrivalsSpec } from "../../spec.ts";
import { limits } from "../limits.ts";
import { allowed } from "../messages.ts";
import { choice } from "./choice.ts";
import { distribution } from "./distribution.ts";
import { oneOf, whole } from "./leaf.ts";
import { object } from "./object.ts";

type Interarrivals = Extract<ArrivalsSpec, { readonly interarrival: unknown }>;
type Conwip = Extract<ArrivalsSpec, { readonly conwip: unknown }>;

const saturated = oneOf(["saturated"], allowed.arrivals);
const conwip = object<Conwip>(allowed.arrivals, { conwip: whole(1, limits.lots, allowed.conwip(limits.lots)) });
const interarrivals = object<Interarrivals>(allowed.arrivals, { interarrival: distribution, maximum: whole(1, limits.size).optional() });

/** `"saturated"`, a constant number of parts, or arrivals with a time between them. */
export const arrivals: z.ZodType = choice([saturated, conwip, interarrivals], (value) => {
  if (typeof value !== "object" || value === null) return saturated;
  return "conwip" in value ? conwip : interarrivals;
});
