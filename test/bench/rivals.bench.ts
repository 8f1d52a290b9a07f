import type { Bench, Row } from "./bench.ts";
import { bareLoop } from "./rivals/bare.ts";
import { cpp, simpy } from "./rivals/outside.ts";
import { plantloop } from "./rivals/plantloop.ts";
import { simJs } from "./rivals/simjs.ts";
import { type Outcome, type Rival, type WorkName, work } from "./rivals/work.ts";

/** What each is to answer, and how far off chance takes it, at four standard errors. */
const right: Readonly<Record<WorkName, { readonly answer: number; readonly within: number }>> = {
  // ρ/(μ − λ). The mean of n waits scatters by √(35901/n) s at this load (Daley 1968).
  queue: { answer: 9, within: 0.76 },
  // No closed form is known: mean and four standard deviations of 100 runs of 200,000 parts by the recursion of departure times
  // D(k, n) = max(max(D(k−1, n), D(k, n−1)) + S(k, n), D(k+1, n−6)), written apart from every rival here.
  line: { answer: 0.7473, within: 0.0027 },
};

const titles: Readonly<Record<WorkName, string>> = {
  queue: "M/M/1 at 90 %, 1 M customers",
  line: "20 exponential stations, buffers of 5, saturated, 200,000 parts",
};

const rivals: Bench = {
  about: "the same work by the line engine and by others, customers or parts a second (budget: M/M/1 35 % of the bare JS loop and 25 × SimPy; the line 40 % and 20 ×)",
  run() {
    const all = [plantloop, bareLoop, cpp(), simJs(), simpy()];
    return (["queue", "line"] as const).flatMap((name) => rowsOf(name, all));
  },
};
export default rivals;

function rowsOf(name: WorkName, all: readonly Rival[]): Row[] {
  const count = name === "queue" ? work.queue.customers : work.line.parts;
  const best = fastest(name, all.filter(({ absent }) => absent === null));
  const ours = best.get(plantloop.name)?.seconds ?? Number.NaN;
  return all.map(({ name: rival, absent }): Row => {
    const found = best.get(rival);
    if (found === undefined) return { work: titles[name], rival, "a second": absent ?? "" };
    const isRight = Math.abs(found.answer - right[name].answer) <= right[name].within;
    return {
      work: titles[name],
      rival,
      "a second": Math.round(count / found.seconds),
      "plantloop is": `${Number((found.seconds / ours).toPrecision(3))} ×`,
      answer: Number(found.answer.toFixed(4)),
      right: isRight ? "yes" : `no: ${right[name].answer} ± ${right[name].within}`,
    };
  });
}

/** The fastest run of each. They take turns, so that whatever else the machine does meets all alike. */
function fastest(name: WorkName, rivals: readonly Rival[]): ReadonlyMap<string, Outcome> {
  const best = new Map<string, Outcome>();
  for (let turn = 0; turn < Math.max(...rivals.map(({ times }) => times)); turn += 1) {
    for (const rival of rivals) {
      if (turn >= rival.times) continue;
      const outcome = rival.run(name);
      if (outcome.seconds < (best.get(rival.name)?.seconds ?? Number.POSITIVE_INFINITY)) best.set(rival.name, outcome);
    }
  }
  return best;
}
