import { expect, test } from "vitest";
import { shippedLines } from "#lines";
import { compileLine } from "#line";
import { type Plant, order } from "#plant";
import { controlled, looped, run } from "./lines.ts";

/** Makes nonsense of all that is hidden in a plant: tools, their growth, faults, and what its parts are truly like. Gives the way back. */
function garble({ state, scope }: Plant): () => void {
  const { tools, toolRates, faultRates } = state.machines;
  const hidden = [tools, toolRates, faultRates, state.parts.attributes, scope];
  const truth = hidden.map((values) => values.slice());
  for (const values of hidden) values.fill(1234.5);
  return () => hidden.forEach((values, index) => values.set(truth[index] ?? []));
}

test.each([
  ["a controlled station", controlled()],
  ["die stacking", compileLine(shippedLines["die-stacking"] ?? controlled().spec)],
])("%s: with every hidden state garbled after the observations were taken, each decision is the same", (_, line) => {
  const play = (isGarbled: boolean): string => {
    const of = looped(line, 11);
    const meanwhile = isGarbled ? () => garble(of.plant) : undefined;
    run(of, 0, 1800, meanwhile);
    const fault = Object.keys(line.spec.faults ?? {})[0];
    if (fault !== undefined) order(of.plant, { type: "fault", fault, machine: 0 });
    run(of, 1800, 3 * 3600, meanwhile);
    expect(of.decisions.size).toBeGreaterThan(5);
    return JSON.stringify([...of.decisions.values()]);
  };
  expect(play(true)).toBe(play(false));
});
