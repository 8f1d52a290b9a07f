import { sensorKinds } from "../../sensorKinds.ts";
import { quote } from "../describe.ts";
import type { LineDraft, StationDraft } from "../draft.ts";
import { allowedOfUnits } from "../unitMessages.ts";
import type { Check } from "./check.ts";

/** One quantity has one unit wherever it is named as it is: made again, as a characteristic, or read by a sensor that converts nothing. */
export const unitsAgree: Check = (line, report) => {
  const made = unitsMade(line);
  line.stations?.forEach((station, index) => {
    for (const [name, response] of Object.entries(station?.makes ?? {})) {
      const first = made.get(name);
      if (typeof response !== "object" || response === null || response.unit === undefined) continue;
      if (first !== undefined && differ(response.unit, first.unit)) report(["stations", index, "makes", name, "unit"], quote(response.unit), allowedOfUnits.made(name, first.unit, first.station));
    }
  });
  for (const [id, characteristic] of Object.entries(line.characteristics ?? {})) {
    const found = made.get(id);
    if (characteristic?.unit !== undefined && found !== undefined && differ(characteristic.unit, found.unit)) report(["characteristics", id, "unit"], quote(characteristic.unit), allowedOfUnits.made(id, found.unit, found.station));
  }
  line.stations?.forEach((station, index) => {
    station?.sensors?.forEach((sensor, at) => {
      // A gain other than 1, or a formula, may be what converts.
      if (sensor?.unit === undefined || sensor.reads === undefined || (sensor.gain ?? 1) !== 1 || isOfOtherKind(sensor)) return;
      const unit = unitOf(line, station, sensor.reads.trim()) ?? made.get(sensor.reads.trim())?.unit;
      if (unit !== undefined && differ(sensor.unit, unit)) report(["stations", index, "sensors", at, "unit"], quote(sensor.unit), allowedOfUnits.read(sensor.reads.trim(), unit));
    });
  });
};

/** The unit in which each attribute is first made, where one is given. */
function unitsMade({ stations }: LineDraft): ReadonlyMap<string, { readonly unit: string; readonly station: string }> {
  const found = new Map<string, { readonly unit: string; readonly station: string }>();
  for (const station of stations ?? []) {
    for (const [name, response] of Object.entries(station?.makes ?? {})) {
      if (typeof response === "object" && response?.unit !== undefined && !found.has(name)) found.set(name, { unit: response.unit, station: station?.id ?? "" });
    }
  }
  return found;
}

/** The unit of what a name stands for at a station: its set point, tool state, or what the line gives. */
function unitOf(line: LineDraft, station: StationDraft | undefined, name: string): string | undefined {
  return [station?.recipe, station?.tool, line.design, line.environment, line.characteristics].map((among) => (among !== undefined && Object.hasOwn(among, name) ? among[name]?.unit : undefined)).find((unit) => unit !== undefined);
}

/** Whether a sensor shows another unit than its kind does: that is told as such. */
function isOfOtherKind({ kind, unit }: { readonly kind?: string | undefined; readonly unit?: string | undefined }): boolean {
  return kind !== undefined && sensorKinds.get(kind)?.unit !== unit;
}

/** µ is written with either of two characters. */
function differ(one: string, other: string): boolean {
  return one.normalize("NFKC") !== other.normalize("NFKC");
}
