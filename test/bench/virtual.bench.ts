import { type CompiledLine, type LineSpec, compileLine } from "#line";
import { plants } from "#lines";
import { createSession, give, stepSession } from "#loop";
import { type VirtualMetrology, createGenealogy, createVirtual, observeVirtual, trace, virtualFigures } from "#quality";
import type { Bench, Row } from "./bench.ts";

const day = 24 * 3600;
const days = 2;

interface Case {
  readonly name: string;
  readonly loop: "open" | "closed";
  readonly faults: boolean;
  readonly change: (spec: LineSpec) => LineSpec;
}

/** One measured part in so many. */
const sampled = (every: number) => (spec: LineSpec): LineSpec => ({ ...spec, characteristics: Object.fromEntries(Object.entries(spec.characteristics ?? {}).map(([id, of]) => [id, { ...of, gauge: { ...of.gauge, every } }])) });
const inline = new Set(["overlay", "fillet", "bow"]);
const withoutInline = (spec: LineSpec): LineSpec => ({ ...spec, stations: spec.stations.map((station) => (station.sensors === undefined ? station : { ...station, sensors: station.sensors.filter(({ id }) => !inline.has(id)) })) });

const cases: readonly Case[] = [
  { name: "loop open", loop: "open", faults: false, change: (spec) => spec },
  { name: "loop closed", loop: "closed", faults: false, change: (spec) => spec },
  { name: "loop closed, a fault every 6 h", loop: "closed", faults: true, change: (spec) => spec },
  { name: "loop closed, 1 of 10 measured", loop: "closed", faults: false, change: sampled(10) },
  { name: "loop closed, no inline readings", loop: "closed", faults: false, change: withoutInline },
];

const virtual: Bench = {
  about: `virtual metrology of die stacking over ${days} days, predicted before measured (budget: RMSE at most 50 % of the machine's last measurement, 90 % intervals cover 85 to 95 %)`,
  run: () => cases.flatMap((of) => runCase(of, 1)),
};
export default virtual;

function runCase({ name, loop, faults, change }: Case, seed: number): Row[] {
  const spec = plants["die-stacking"];
  if (spec === undefined) return [];
  const line = compileLine(change(spec));
  const { metrology, requests, seconds } = watch(line, { seed, loop, faults });
  return virtualFigures(metrology).map(({ characteristic, predictions, rmse, naiveRmse, shareOfNaive, r2, coverage90, retrained }): Row => ({
    case: name, seed, characteristic, predictions, RMSE: rounded(rmse), "naive RMSE": rounded(naiveRmse), "of naive %": rounded(100 * (shareOfNaive ?? Number.NaN)), R2: rounded(r2), "coverage %": rounded(100 * (coverage90 ?? Number.NaN)), retrained, asked: requests.get(characteristic) ?? 0, "µs/observation": rounded(seconds),
  }));
}

interface Watched {
  readonly metrology: VirtualMetrology;
  readonly requests: ReadonlyMap<string, number>;
  readonly seconds: number;
}

function watch(line: CompiledLine, { seed, loop, faults }: { readonly seed: number; readonly loop: "open" | "closed"; readonly faults: boolean }): Watched {
  const made = createSession(line, { seed, loop, shadow: false });
  const genealogy = createGenealogy(line);
  const metrology = createVirtual(genealogy);
  const requests = new Map<string, number>();
  let [spent, seen] = [0, 0];
  const { take } = made.sensing;
  const session = {
    ...made,
    sensing: {
      ...made.sensing,
      take: () => {
        const taken = take();
        const from = performance.now();
        for (const observation of taken) {
          trace(genealogy, observation);
          for (const finding of observeVirtual(metrology, observation)) if (finding.type === "measure") requests.set(finding.characteristic, (requests.get(finding.characteristic) ?? 0) + 1);
        }
        spent += performance.now() - from;
        seen += taken.length;
        return taken;
      },
    },
  };
  const kinds = Object.keys(line.spec.faults ?? {});
  for (let at = 1; at <= days * 4; at += 1) {
    stepSession(session, (at * day) / 4);
    const fault = kinds[at % kinds.length];
    if (faults && fault !== undefined) give(session, { type: "fault", fault, machine: at % 3 });
  }
  return { metrology, requests, seconds: (1000 * spent) / seen };
}

function rounded(value: number | null): number {
  return value === null ? Number.NaN : Math.round(1000 * value) / 1000;
}
