import type { LineSpec } from "#line";
import { plants } from "#lines";

/** The plants that a benchmark is run on: all, or `BENCH_PLANT=<id>` alone. Throws on an id that there is not. */
export function chosenPlants(): readonly LineSpec[] {
  const only = process.env["BENCH_PLANT"];
  const chosen = Object.values(plants).filter(({ id }) => only === undefined || id === only);
  if (chosen.length === 0) throw new Error(`BENCH_PLANT is ${JSON.stringify(only)}; a plant is one of ${Object.keys(plants).join(", ")}`);
  return chosen;
}
