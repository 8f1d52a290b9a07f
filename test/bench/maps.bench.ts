import { readFileSync } from "node:fs";
import { join } from "node:path";
import { loadModel } from "../../src/app/maps/loadModel.ts";
import { openNetwork } from "../../src/app/maps/openNetwork.ts";
import { evaluate } from "../../src/app/train/evaluate.ts";
import { type SampleOptions, sample } from "../../src/app/train/samples.ts";
import { unseen } from "../../src/app/train/unseen/index.ts";
import { readMap } from "#quality";
import type { Bench, Row } from "./bench.ts";

const folder = "public/models/defect-maps";
const counts = { known: 4000, unknown: 3000, timed: 500 } as const;

const maps: Bench = {
  about: `${counts.known} generated maps of known patterns, noise and mixtures, ${counts.unknown} of patterns never shown: macro F1 (wanted 0.95), unknown refused (wanted 90 %), milliseconds a map on this machine as it is (wanted 2)`,
  async run() {
    const network = await openNetwork(await loadModel(async (name) => Uint8Array.from(readFileSync(join(folder, name))).buffer));
    const known = made(counts.known, { seed: 9101, strange: {}, strangeShare: 0 });
    const { macroF1, f1, exactlyRight, knownRefused, unknownRefused, refusedBy, confusion } = evaluate(network, known, made(counts.unknown, { seed: 9102, strange: unseen, strangeShare: 1 }));
    const timed = known.slice(0, counts.timed);
    const start = performance.now();
    for (const { defects } of timed) readMap(network, defects);
    const milliseconds = (performance.now() - start) / timed.length;
    return [
      { what: "macro F1", figure: round(macroF1) }, ...Object.entries(f1).map(([name, figure]): Row => ({ what: `  F1 of ${name}`, figure: round(figure) })),
      { what: "all classes of a map right", figure: percent(exactlyRight) }, { what: "known refused in error", figure: percent(knownRefused) },
      { what: "unknown refused", figure: percent(unknownRefused) }, ...Object.entries(refusedBy).map(([name, figure]): Row => ({ what: `  ${name}`, figure: percent(figure) })),
      { what: "milliseconds a map", figure: round(milliseconds) },
      ...Object.entries(confusion).map(([name, saidOf]): Row => ({ what: `one pattern, ${name}: said`, figure: Object.entries(saidOf).flatMap(([said, count]) => (count > 0 ? [`${said} ${count}`] : [])).join(", ") })),
    ];
  },
};
export default maps;

function made(count: number, options: SampleOptions) {
  return Array.from({ length: count }, (_, index) => sample(options, index));
}

function round(figure: number): number {
  return Math.round(figure * 1000) / 1000;
}

function percent(share: number): string {
  return `${Math.round(share * 1000) / 10} %`;
}
