import type { CapabilityView } from "#loop";

/** How a process fits between its limits: with room to spare, just, or not; or nothing can be said. */
export type Fit = "well" | "barely" | "wide" | "still" | "unlimited";

/** Least Cpk and Ppk of a process that fits with room to spare: limits four standard deviations away (Montgomery 2013, table 8.4, existing processes). */
const room = 1.33;

/** The verdict on a process by Ppk, what it did: by percentiles where the values are not normal and there are enough. `still` where there is no spread to judge. */
export function fitOf({ lowerSpec, upperSpec, indices, percentiles }: Pick<CapabilityView, "lowerSpec" | "upperSpec" | "indices" | "percentiles">): Fit {
  if (lowerSpec === null && upperSpec === null) return "unlimited";
  if (indices === null) return "still";
  const value = percentiles?.ppk ?? indices.ppk.value;
  if (value >= room) return "well";
  return value >= 1 ? "barely" : "wide";
}
