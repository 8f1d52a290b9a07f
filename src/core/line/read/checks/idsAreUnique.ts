import { quote } from "../describe.ts";
import { isList } from "../failureModes.ts";
import { allowed } from "../messages.ts";
import type { Path } from "../path.ts";
import type { Check, Report } from "./check.ts";

/** Stations and releases of a line, and sensors, defect maps, failure modes and preventive maintenances of a station have ids of their own. */
export const idsAreUnique: Check = (line, report) => {
  unique(line.stations ?? [], ["stations"], report);
  unique(line.releases ?? [], ["releases"], report);
  line.stations?.forEach((station, index) => {
    unique(station?.sensors ?? [], ["stations", index, "sensors"], report);
    unique(station?.maps ?? [], ["stations", index, "maps"], report);
    unique(station?.preventive ?? [], ["stations", index, "preventive"], report);
    const { failures = [] } = station ?? {};
    if (isList(failures)) unique(failures, ["stations", index, "failures"], report);
  });
};

function unique(list: readonly ({ readonly id?: string | undefined } | undefined)[], path: Path, report: Report): void {
  const seen = new Set<string>();
  list.forEach((element, index) => {
    if (element?.id === undefined) return;
    if (seen.has(element.id)) report([...path, index, "id"], `${quote(element.id)} again`, allowed.unique);
    seen.add(element.id);
  });
}
