import type { DeskView } from "#loop";

export type History = NonNullable<DeskView["history"]>;
type Visit = History["visits"][number];

/** One visit of a part to a machine, with what was read there and the lots of material that it got there. */
export interface Stay extends Visit {
  readonly readings: History["readings"];
  readonly materials: History["materials"];
}

interface Way {
  readonly stays: readonly Stay[];
  /** What belongs to no visit that is known. */
  readonly elsewhere: Pick<History, "readings" | "materials">;
}

/** The visits of a part with what belongs to each. */
export function staysOf({ visits, readings, materials }: History): Way {
  const of = readings.map((reading) => visitOf(visits, reading));
  return {
    stays: visits.map((visit, index) => ({
      ...visit,
      readings: readings.filter((_, nth) => of[nth] === index),
      // A part gets of a lot when its step ends.
      materials: materials.filter(({ at }) => at === visit.until),
    })),
    elsewhere: { readings: readings.filter((_, nth) => of[nth] === -1), materials: materials.filter(({ at }) => visits.every(({ until }) => until !== at)) },
  };
}

/** Index of the first visit to that machine which was not over when the reading was taken; -1 where none is known. */
function visitOf(visits: readonly Visit[], { station, machine, at }: History["readings"][number]): number {
  return visits.findIndex((visit) => visit.station === station && visit.machine === machine && (visit.from ?? 0) <= at && at <= (visit.until ?? Number.POSITIVE_INFINITY));
}

/** Whether a part is in the line, where an order reaches it. */
export function isInLine({ where: { is } }: History): boolean {
  return is === "at-machine" || is === "after-station" || is === "in-line";
}

/** What may be ordered of a part as it stands: what is on hold is not held again, and what is on its way to its inspection not sent there. */
export function ordersFor(history: History): { readonly hold: boolean; readonly release: boolean; readonly inspect: boolean } {
  const { isHeld, orders, measurements } = history;
  const reached = isInLine(history);
  const last = orders.at(-1);
  const measuredAt = measurements.at(-1)?.at ?? -1;
  const isSent = last?.order === "sent-to-inspection" && measuredAt < last.at;
  return { hold: reached && !isHeld, release: reached && isHeld, inspect: reached && measurements.length > 0 && !isSent };
}
