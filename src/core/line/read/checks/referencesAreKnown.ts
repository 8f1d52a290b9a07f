import { quote } from "../describe.ts";
import type { LineDraft, StationDraft } from "../draft.ts";
import { allowed } from "../messages.ts";
import type { Path } from "../path.ts";
import type { Check, Report } from "./check.ts";

/** Whatever refers to a station, a tool state, a set point, a characteristic or a sensor names one that there is. */
export const referencesAreKnown: Check = (line, report) => {
  const known = knower(report);
  const stations = (line.stations ?? []).flatMap((station) => station?.id ?? []);
  const characteristics = Object.keys(line.characteristics ?? {});
  line.stations?.forEach((station, index) => {
    station?.maintenance?.resets?.forEach((name, at) => known(["stations", index, "maintenance", "resets", at], name, { what: "a tool state", names: Object.keys(station.tool ?? {}) }));
  });
  line.transport?.except?.forEach((name, at) => known(["transport", "except", at], name, { what: "a station", names: stations }));
  for (const [id, characteristic] of Object.entries(line.characteristics ?? {})) {
    known(["characteristics", id, "measuredAt"], characteristic?.measuredAt, { what: "a station", names: stations });
  }
  line.controls?.forEach((control, index) => {
    const path = ["controls", index];
    known([...path, "characteristic"], control?.characteristic, { what: "a characteristic", names: characteristics });
    known([...path, "station"], control?.station, { what: "a station", names: stations });
    const station = stationOf(line, control?.station);
    if (station === undefined) return;
    known([...path, "setPoint"], control?.setPoint, { what: `a set point of ${station.id}`, names: Object.keys(station.recipe ?? {}) });
    known([...path, "against"], control?.against, { what: `a tool state of ${station.id}`, names: Object.keys(station.tool ?? {}) });
  });
  line.wears?.forEach((wear, index) => {
    const path = ["wears", index];
    known([...path, "station"], wear?.station, { what: "a station", names: stations });
    const station = stationOf(line, wear?.station);
    if (station === undefined || wear === undefined) return;
    known([...path, "tool"], wear.tool, { what: `a tool state of ${station.id}`, names: Object.keys(station.tool ?? {}) });
    known([...path, "sensor"], wear.sensor, { what: `a sensor of ${station.id}`, names: (station.sensors ?? []).flatMap((sensor) => sensor?.id ?? []) });
  });
};

/** The station of an id; undefined when there is none, or none that is right. */
export function stationOf(line: LineDraft, id: string | undefined): (StationDraft & { readonly id: string }) | undefined {
  for (const station of line.stations ?? []) if (station?.id !== undefined && station.id === id) return { ...station, id: station.id };
  return undefined;
}

/** Reports a name that is none of those that there are. */
export function knower(report: Report) {
  return (path: Path, found: string | undefined, { what, names }: { readonly what: string; readonly names: readonly string[] }): void => {
    if (found !== undefined && !names.includes(found)) report(path, quote(found), allowed.known(what, found, names));
  };
}
