import { quote } from "../describe.ts";
import { allowed } from "../messages.ts";
import type { Check } from "./check.ts";

/** A set point moves what is measured at its station or after it, not before. */
export const controlComesFirst: Check = (line, report) => {
  const ids = (line.stations ?? []).map((station) => station?.id);
  line.controls?.forEach((control, index) => {
    const { station, characteristic: id } = control ?? {};
    const measuredAt = id !== undefined && Object.hasOwn(line.characteristics ?? {}, id) ? line.characteristics?.[id]?.measuredAt : undefined;
    if (station === undefined || measuredAt === undefined) return;
    const at = ids.indexOf(measuredAt);
    if (at >= 0 && ids.indexOf(station) > at) report(["controls", index, "station"], quote(station), allowed.controlStation(ids.slice(0, at + 1).filter((name) => name !== undefined)));
  });
};
