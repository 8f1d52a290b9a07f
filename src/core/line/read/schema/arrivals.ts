import { z } from "zod";
import type { ArrivalsSpec } from "../../spec.ts";
import { limits } from "../limits.ts";
import { allowed } from "../messages.ts";
import { distribution } from "./distribution.ts";
import { whole } from "./leaf.ts";
import { object } from "./object.ts";

type Interarrivals = Exclude<ArrivalsSpec, string>;

/** `"saturated"`, or arrivals with a time between them. The word stands for any right object, so that only an object is looked into. */
export const arrivals: z.ZodType = z
  .unknown()
  .transform((value) => (value === "saturated" ? { interarrival: 1 } : value))
  .pipe(object<Interarrivals>(allowed.arrivals, { interarrival: distribution, maximum: whole(1, limits.size).optional() }));
