import { allocate, catalogue, serverRoom, workloadsOf } from "#compute";
import { compileLine } from "#line";
import { plants } from "#lines";
import { createSession, mergeSweep, poolOfThisThread, stepSession, sweepJobs } from "#loop";
import { planSweep } from "../../src/app/compute/planSweep.ts";
import { createSolver } from "../../src/app/compute/solver.ts";
import type { Bench, Row } from "./bench.ts";

const sweep = { kind: "jetson-agx-orin", from: 0, to: 4, dataCentre: serverRoom };
const timing = { seed: 1, untilSeconds: 12 * 3600, warmupSeconds: 3600, replications: 6 };

const bench: Bench = {
  about: "allocation of all kinds of accelerators to all workloads (budget: 100 ms), what the queue costs a run, and value against accelerators on die stacking",
  run: async () => {
    const spec = plants["die-stacking"];
    if (spec === undefined) return [];
    return [...(await allocations(spec)), ...cost(spec), ...(await curve(spec))];
  },
};
export default bench;

type Spec = NonNullable<(typeof plants)[string]>;

/** Every kind free to be had, for one line and for a thousand that share them: times of 30 solutions each, the first with loading the solver. */
async function allocations(spec: Spec): Promise<readonly Row[]> {
  const workloads = workloadsOf(compileLine(spec));
  const rows: Row[] = [];
  for (const lines of [1, 1000]) {
    const solve = createSolver({ milliseconds: () => performance.now() });
    const dataCentre = { ...serverRoom, lines, powerWatts: 20_000 * lines, coolingWatts: 20_000 * lines, budget: 500_000 * lines };
    const counts = Object.fromEntries(catalogue.map(({ id }) => [id, 20 * lines]));
    const times: number[] = [];
    const worked: number[] = [];
    for (let nth = 0; nth < 30; nth += 1) {
      const start = performance.now();
      const before = process.cpuUsage();
      const { finding } = await allocate({ workloads, dataCentre, counts, isFree: true }, solve);
      if (finding !== null) throw new Error(`the solver found nothing: ${finding.message}`);
      times.push(performance.now() - start);
      const { user, system } = process.cpuUsage(before);
      worked.push((user + system) / 1000);
    }
    const [first = 0, ...later] = times;
    const sorted = later.sort((left, right) => left - right);
    const cpu = worked.sort((left, right) => left - right);
    rows.push({ what: `allocation, ${lines} lines`, "median ms": round(sorted[Math.floor(sorted.length / 2)] ?? 0), "most ms": round(sorted.at(-1) ?? 0), "median ms of CPU": round(cpu[Math.floor(cpu.length / 2)] ?? 0), "first ms": round(first) });
  }
  return rows;
}

/** A day with accelerators against the same without a word of them. */
function cost(spec: Spec): readonly Row[] {
  const line = compileLine(spec);
  const setting = { accelerators: { h100: 1 }, rates: { inspection: 400, maps: 1, "what-if": 100, "design-search": 90 }, powerWatts: 700, moneyPerHour: 1.3 };
  const time = (compute: typeof setting | null): number => {
    const session = createSession(line, { seed: 1, loop: "closed", shadow: false, compute });
    const start = performance.now();
    stepSession(session, 12 * 3600);
    return performance.now() - start;
  };
  time(null);
  const [without, having] = [Math.min(time(null), time(null), time(null)), Math.min(time(setting), time(setting), time(setting))];
  return [{ what: "12 h of a closed loop, without and with accelerators", "without ms": round(without), "with ms": round(having) }];
}

async function curve(spec: Spec): Promise<readonly Row[]> {
  const line = compileLine(spec);
  const levels = await planSweep(line, sweep, createSolver({ milliseconds: () => performance.now() }));
  const start = performance.now();
  const { points, knee } = mergeSweep(spec, { levels, options: timing }, await poolOfThisThread.do(spec, sweepJobs(levels, timing)));
  const seconds = (performance.now() - start) / 1000;
  return [
    ...points.map(({ accelerators, moneyPerHour, gain, inspectedShare }) => ({ what: `${accelerators} × ${sweep.kind}`, "€/h": round(moneyPerHour.mean ?? 0), "gain €/h": round(gain.mean ?? 0), "±": round(gain.halfWidth ?? 0), "read in time": round(inspectedShare.mean ?? 0) })),
    { what: `knee at ${knee}; ${timing.replications} runs of 12 h a level in one thread`, s: round(seconds) },
  ];
}

function round(value: number): number {
  return Math.round(100 * value) / 100;
}
