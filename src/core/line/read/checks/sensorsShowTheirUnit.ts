import { sensorKinds } from "../../sensorKinds.ts";
import { quote } from "../describe.ts";
import { allowedOfUnits } from "../unitMessages.ts";
import type { Check } from "./check.ts";

/** A sensor of a kind shows the unit that the figures of its kind are in. */
export const sensorsShowTheirUnit: Check = (line, report) => {
  line.stations?.forEach((station, index) => {
    station?.sensors?.forEach((sensor, at) => {
      const kind = sensor?.kind === undefined ? undefined : sensorKinds.get(sensor.kind);
      if (sensor?.kind === undefined || kind === undefined || sensor.unit === undefined || sensor.unit === kind.unit) return;
      report(["stations", index, "sensors", at, "unit"], quote(sensor.unit), allowedOfUnits.ofKind(sensor.kind, kind.unit));
    });
  });
};
