import { quote } from "../describe.ts";
import type { LineDraft } from "../draft.ts";
import { allowed } from "../messages.ts";
import type { Check } from "./check.ts";
import { knower, stationOf } from "./referencesAreKnown.ts";

/** A fault names a station that there is, and something there that it can hit. */
export const faultsAreKnown: Check = (line, report) => {
  const known = knower(report);
  for (const [id, fault] of Object.entries(line.faults ?? {})) {
    if (fault === undefined) continue;
    const path = ["faults", id];
    known([...path, "station"], fault.station, { what: "a station", names: (line.stations ?? []).flatMap((station) => station?.id ?? []) });
    if ("environment" in fault) known([...path, "environment"], fault.environment, { what: "what the environment has", names: Object.keys(line.environment ?? {}) });
    if ("material" in fault) {
      known([...path, "material"], fault.material, { what: "a material", names: Object.keys(line.materials ?? {}) });
      const material = materialOf(line, fault.material);
      if (material === undefined) continue;
      known([...path, "property"], fault.property, { what: `a property of ${fault.material ?? ""}`, names: Object.keys(material.properties ?? {}) });
      if (fault.station !== undefined && material.at !== undefined && fault.station !== material.at) report([...path, "station"], quote(fault.station), allowed.materialOf(fault.material ?? "", material.at));
    }
    const station = stationOf(line, fault.station);
    if (station === undefined) continue;
    if ("tool" in fault) known([...path, "tool"], fault.tool, { what: `a tool state of ${station.id}`, names: Object.keys(station.tool ?? {}) });
    if ("setPoint" in fault) known([...path, "setPoint"], fault.setPoint, { what: `a set point of ${station.id}`, names: Object.keys(station.recipe ?? {}) });
    if ("sensor" in fault) known([...path, "sensor"], fault.sensor, { what: `a sensor of ${station.id}`, names: (station.sensors ?? []).flatMap((sensor) => sensor?.id ?? []) });
  }
};

function materialOf({ materials = {} }: LineDraft, name: string | undefined): NonNullable<LineDraft["materials"]>[string] {
  return name !== undefined && Object.hasOwn(materials, name) ? materials[name] : undefined;
}
