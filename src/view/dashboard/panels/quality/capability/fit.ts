import type { CapabilityView } from "#loop";

/** How a process fits between its limits: with room to spare, just, or not; or nothing can be said. */
export type Fit = "well" | "barely" | "wide" | "still" | "unlimited";

/** Least Cpk and Ppk of a process that fits with room to spare: limits four standard deviations away (Montgomery 2013, table 8.4, existing processes). */
const room = 1.33;

/** The verdict on a process by Ppk, what it did; `still` where there is no spread to judge. */
export function fitOf({ lowerSpec, upperSpec, indices }: Pick<CapabilityView, "lowerSpec" | "upperSpec" | "indices">): Fit {
  if (lowerSpec === null && upperSpec === null) return "unlimited";
  if (indices === null) return "still";
  const { value } = indices.ppk;
  if (value >= room) return "well";
  return value >= 1 ? "barely" : "wide";
}
