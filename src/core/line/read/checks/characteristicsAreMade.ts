import { quote } from "../describe.ts";
import { allowed } from "../messages.ts";
import type { Check } from "./check.ts";

/** A characteristic is the attribute of its name, made at the station that measures it or before. */
export const characteristicsAreMade: Check = (line, report) => {
  const stations = line.stations ?? [];
  for (const [id, characteristic] of Object.entries(line.characteristics ?? {})) {
    const at = stations.findIndex((station) => station?.id !== undefined && station.id === characteristic?.measuredAt);
    const makers = at < 0 ? stations : stations.slice(0, at + 1);
    const names = [...new Set(makers.flatMap((station) => Object.keys(station?.makes ?? {})))];
    if (names.includes(id)) continue;
    const later = stations.find((station) => Object.hasOwn(station?.makes ?? {}, id))?.id;
    if (later !== undefined) report(["characteristics", id, "measuredAt"], quote(characteristic?.measuredAt ?? ""), allowed.measuredLater(later));
    else report(["characteristics", id], `the name ${quote(id)}`, `${allowed.characteristic}: ${allowed.known("one", id, names)}`);
  }
};
