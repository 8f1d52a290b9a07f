import { isMainThread, parentPort } from "node:worker_threads";
import type { Outlook, StudyOptions, StudyResult } from "#design";
import { compileLine } from "#line";
import { shippedLines } from "#lines";
import { type Pool, assumptionOf, createPool, createSession, poolOfThisThread, stepSession } from "#loop";
import { studyDesign } from "#loop/design";
import { serveJobs, startThread } from "../../src/app/terminal/jobThread.ts";
import type { Bench, Row } from "./bench.ts";

const hour = 3600;

const design: Bench = {
  about: "designed experiments on the twin of the shipped plant: time of a study and of one of its runs, on 1 thread and on 2; and the front of price, yield and cost that a study finds: the volume that it beats, as a share of that of the studies together, each valued by its own surfaces",
  run: async () => [...(await times()), ...(await fronts())],
};
export default design;

// The threads of the pool run this file too.
if (!isMainThread && parentPort !== null) serveJobs(parentPort);

const spec = shippedLines["die-stacking"];
if (spec === undefined) throw new Error("there is no die-stacking line");
const line = compileLine(spec);
const standard: StudyOptions = { plan: "ccd", present: null, seed: 1, replications: 2, centres: 3, runs: null, horizonSeconds: 2 * hour, isRobust: true, aversion: 1, confirmations: 24 };

async function times(): Promise<Row[]> {
  const session = createSession(line, { seed: 1, loop: "closed", shadow: false });
  stepSession(session, 4 * hour);
  const assumption = assumptionOf(session);
  const rows: Row[] = [];
  for (const threads of [1, 2]) {
    const pool = threads === 1 ? poolOfThisThread : createPool(startThread(import.meta.url), threads);
    rows.push(
      await timed(`central composite, noise factors at their means, ${threads} thread(s)`, pool, { ...standard, isRobust: false }),
      await timed(`central composite × outer array, ${threads} thread(s)`, pool, standard),
      await timed(`the same from the twin of a run after 4 h, ${threads} thread(s)`, pool, { ...standard, assumption }),
    );
    pool.end();
  }
  return rows;
}

async function timed(what: string, pool: Pool, options: Parameters<typeof studyDesign>[2]): Promise<Row> {
  const begin = performance.now();
  const { runs } = await studyDesign(pool, line, options);
  const took = performance.now() - begin;
  return { what, runs, "study s": (took / 1000).toFixed(2), "ms a run": (took / runs).toFixed(2) };
}

async function fronts(): Promise<Row[]> {
  const plans: readonly Partial<StudyOptions>[] = [{}, { replications: 4 }, { plan: "three-levels" }, { plan: "d-optimal", runs: 8 }, { plan: "latin-hypercube", runs: 24 }];
  const found: { readonly what: string; readonly result: StudyResult }[] = [];
  for (const changed of plans) {
    const options = { ...standard, isRobust: false, confirmations: 2, ...changed };
    found.push({ what: `front by ${options.plan}, ${options.replications} runs a point`, result: await studyDesign(poolOfThisThread, line, options) });
  }
  const all = found.flatMap(({ result }) => result.front);
  const whole = volume(all, all);
  return found.map(({ what, result }) => ({ what, runs: result.runs, designs: result.front.length, "share of the volume": (volume(result.front, all) / whole).toFixed(3) }));
}

const axis = (of: readonly Outlook[], value: (one: Outlook) => number): readonly number[] => [...new Set(of.map(value))].toSorted((left, right) => left - right);

/** The volume in price, yield and −cost that a front beats down to the worst of all in each (hypervolume: Zitzler & Thiele 1999), each scaled to 1. */
function volume(front: readonly Outlook[], all: readonly Outlook[]): number {
  const values: readonly ((one: Outlook) => number)[] = [({ price }) => price, ({ yield: share }) => share, ({ cost }) => -cost];
  const [x, y, z] = values.map((value) => {
    const sorted = axis(all, value);
    const [low = 0, high = 1] = [sorted[0], sorted.at(-1)];
    return (one: Outlook): number => (value(one) - low) / (high - low || 1);
  });
  if (x === undefined || y === undefined || z === undefined) return 0;
  const heights = axis(front, z);
  return heights.reduce((sum, height, nth) => sum + (height - Math.max(0, heights[nth - 1] ?? 0)) * area(front.filter((one) => z(one) >= height), x, y), 0);
}

/** The area that points beat over two axes, down to 0. */
function area(points: readonly Outlook[], x: (one: Outlook) => number, y: (one: Outlook) => number): number {
  let [sum, beaten] = [0, 0];
  for (const one of points.toSorted((left, right) => x(right) - x(left))) {
    if (y(one) <= beaten) continue;
    sum += x(one) * (y(one) - beaten);
    beaten = y(one);
  }
  return sum;
}
