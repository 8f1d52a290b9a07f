import type { LineView } from "#loop";
import type { Decision } from "#optimizer";

/** A wear that was weighed longer before or after than this, in a line of a part a minute or faster, says nothing of a correction. */
const mostSeconds = 2 * 3600;

/** The decision about the tool against whose drift a set point was corrected that was on record nearest to it: why it was steered and not mended. Null where there is none. */
export function weighedBeside({ kind, station, machine, at, change }: Decision, decisions: readonly Decision[], { stations, stretch }: Pick<LineView, "stations" | "stretch">): Decision | null {
  const against = stations.find(({ id }) => id === station)?.setPoints.find(({ id }) => id === change?.name)?.against ?? null;
  if (kind !== "run-to-run" || against === null) return null;
  const away = (other: Decision): number => Math.abs(other.at - at);
  const about = decisions.filter((other) => other.kind === "maintenance" && other.station === station && other.machine === machine && other.about === against && away(other) <= mostSeconds * stretch);
  return about.toSorted((one, other) => away(one) - away(other))[0] ?? null;
}
