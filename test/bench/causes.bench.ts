import { injectable, injections, investigate } from "../core/twin/injections.ts";
import type { Bench, Row } from "./bench.ts";

const faults = 200;

const causes: Bench = {
  about: `${faults} faults injected into die stacking with its loop closed: where the true cause stands among the suspects (budget: among the first three in 90 %, first in 70 %)`,
  run() {
    const line = injectable();
    const ids = Object.keys(injections);
    const found = new Map(ids.map((id) => [id, { signalled: 0, first: 0, three: 0, firstLater: 0, threeLater: 0 }]));
    const all = { signalled: 0, first: 0, three: 0, firstLater: 0, threeLater: 0 };
    for (let nth = 0; all.signalled < faults && nth < 2 * faults; nth += 1) {
      const id = ids[nth % ids.length] ?? "";
      const outcome = investigate(line, id, nth);
      if (outcome === null) continue;
      for (const counted of [all, found.get(id) ?? all]) {
        counted.signalled += 1;
        counted.first += Number(outcome.atSignal === 1);
        counted.three += Number(outcome.atSignal >= 1 && outcome.atSignal <= 3);
        counted.firstLater += Number(outcome.later === 1);
        counted.threeLater += Number(outcome.later >= 1 && outcome.later <= 3);
      }
    }
    return [rowOf("all", all), ...[...found].map(([id, counted]) => rowOf(id, counted))];
  },
};
export default causes;

function rowOf(what: string, { signalled, first, three, firstLater, threeLater }: Readonly<Record<"signalled" | "first" | "three" | "firstLater" | "threeLater", number>>): Row {
  const share = (count: number): string => (signalled === 0 ? "" : `${((100 * count) / signalled).toFixed(0)} %`);
  return { what, faults: signalled, "first at the signal": share(first), "in three": share(three), "first 15 min later": share(firstLater), "in three later": share(threeLater) };
}
