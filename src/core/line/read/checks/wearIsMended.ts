import { quote } from "../describe.ts";
import { allowed } from "../messages.ts";
import type { Check } from "./check.ts";
import { stationOf } from "./referencesAreKnown.ts";

/** The station of a wear has maintenance that resets the worn tool state. */
export const wearIsMended: Check = (line, report) => {
  line.wears?.forEach((wear, index) => {
    const station = stationOf(line, wear?.station);
    if (station === undefined || wear?.tool === undefined) return;
    const { maintenance } = station;
    const isMended = maintenance !== undefined && (maintenance.resets?.includes(wear.tool) ?? true);
    if (!isMended) report(["wears", index, "station"], `${quote(station.id)}, which never resets ${quote(wear.tool)}`, allowed.wearMaintenance);
  });
};
