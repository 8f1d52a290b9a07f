import { type LineSpec, compileLine } from "#line";
import { plants as shipped } from "#lines";
import { assume, createTwin, futureOf, modelOf } from "#twin";
import type { Bench, Row } from "./bench.ts";

const hour = 3600;
const models = 8;
const futures = 8;

const whatif: Bench = {
  about: "what-ifs on the twin of the shipped plant: 64 forks of 1 h each, 8 futures of each of 8 model plants that are run in already (budget 250 ms); and what it takes to run the models in",
  run: () => [...Array.from({ length: 3 }, forks)],
};
export default whatif;

function forks(_: unknown, nth: number): Row {
  const line = compileLine(shippedLine());
  const assumption = assume(createTwin(line), hour);
  const begin = performance.now();
  const plants = Array.from({ length: models }, (_, replication) => modelOf(line, assumption, { seed: nth, replication }));
  const ready = performance.now();
  const samples = plants.flatMap((plant) => Array.from({ length: futures }, (_, index) => futureOf(plant, { commands: [{ type: "wip-limit", limit: 40 + 10 * index }], settleSeconds: 0, horizonSeconds: hour })));
  const done = performance.now();
  return { what: `run ${nth + 1}, ${samples.length} forks of 1 h`, "forks ms": Math.round(done - ready), "models run in, ms": Math.round(ready - begin), "good parts an hour, mean": Math.round(samples.reduce((sum, { goodPerHour }) => sum + goodPerHour, 0) / samples.length) };
}

function shippedLine(): LineSpec {
  const spec = shipped["die-stacking"];
  if (spec === undefined) throw new Error("there is no die-stacking line");
  return spec;
}
