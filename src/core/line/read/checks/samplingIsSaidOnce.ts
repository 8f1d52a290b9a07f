import { describe } from "../describe.ts";
import { allowed } from "../messages.ts";
import type { Path } from "../path.ts";
import type { Check, Report } from "./check.ts";

/** A sensor or a gauge has one way of sampling, and no sample is larger than its lot. */
export const samplingIsSaidOnce: Check = (line, report) => {
  line.stations?.forEach((station, index) => {
    station?.sensors?.forEach((sensor, at) => {
      if (sensor === undefined) return;
      const path = ["stations", index, "sensors", at];
      once(path, { every: sensor.every, period: sensor.period, lot: sensor.lot }, report);
      sampleFits([...path, "lot"], sensor.lot, report);
    });
  });
  for (const [id, characteristic] of Object.entries(line.characteristics ?? {})) {
    const { every, plan } = characteristic?.gauge ?? {};
    const path = ["characteristics", id, "gauge"];
    once(path, { every, plan }, report);
    sampleFits([...path, "plan"], plan, report);
    const { accept, sample } = plan ?? {};
    if (accept !== undefined && sample !== undefined && accept >= sample) report([...path, "plan", "accept"], describe(accept), allowed.acceptOfSample(sample));
  }
};

function once(path: Path, ways: Readonly<Record<string, unknown>>, report: Report): void {
  const said = Object.keys(ways).filter((way) => ways[way] !== undefined);
  if (said.length > 1) report(path, said.join(" and "), allowed.sampledOnce(Object.keys(ways)));
}

function sampleFits(path: Path, of: { readonly size?: number | undefined; readonly sample?: number | undefined } | undefined, report: Report): void {
  if (of?.size !== undefined && of.sample !== undefined && of.sample > of.size) report([...path, "sample"], describe(of.sample), allowed.sampleOfLot(of.size));
}
