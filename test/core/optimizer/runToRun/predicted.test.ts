import { expect, test } from "vitest";
import { regardPrediction } from "#optimizer";
import { noiseOf } from "#twin";
import type { StationSpec } from "#line";
import type { RunToRunState } from "../../../../src/core/optimizer/makers/runToRun.ts";
import type { Predicted } from "../../../../src/core/optimizer/runToRun/predicted.ts";
import { controlled, looped, run } from "../lines.ts";

const still: Partial<StationSpec> = { tool: { drift: { unit: "µm" }, wear: { unit: "1" } } };

/** A machine that has been on target for a while: how far a prediction of 2 µm above it moves the estimate of the disturbance, in µm, and how a measurement scatters about that. */
function moved(given: Partial<Predicted>): { readonly by: number; readonly scatter: number } {
  const of = looped(controlled({ work: still }), 4);
  run(of, 0, 3600);
  const controls = (): RunToRunState => of.optimizer.state.makers["run-to-run"] as RunToRunState;
  const level = () => controls().controls[0]?.[0]?.disturbance.level ?? Number.NaN;
  const before = level();
  regardPrediction(of.optimizer, { at: 3600, characteristic: "size", part: 1e6, revision: 0, value: 12 + before, sd: 0.1, machines: [0, 0, 0], times: [3590, 3595, 3600], ...given });
  return { by: level() - before, scatter: noiseOf(of.twin, 0, 0).measured };
}

test("a prediction moves the estimate as a measurement would, in the share of the scatter that it knows of", () => {
  const [certain, unsure] = [moved({ sd: 0 }), moved({ sd: 0.2 })];
  // All of it at once: the weight of a new measurement of a machine that many parts are known of, on 2 µm.
  expect(certain.by).toBeCloseTo(2 * (controlled().controls[0]?.weights.level ?? Number.NaN), 6);
  expect(unsure.by / certain.by).toBeCloseTo(1 - (0.2 / unsure.scatter) ** 2, 6);
});

test.each<[string, Partial<Predicted>]>([
  ["that says no more than the machine's mean", { sd: 0.45 }],
  ["of a part whose machine is not known", { machines: [-1, 0, 0] }],
  ["of a part that was made nobody knows when", { times: [-1, 3595, 3600] }],
  ["of a characteristic that nothing steers", { characteristic: "weight" }],
  ["that is no number", { value: Number.NaN }],
  ["beyond all measure", { value: 1e12 }],
])("a prediction %s moves nothing", (_, given) => {
  expect(moved(given).by).toBe(0);
});
